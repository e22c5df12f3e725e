import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { serverOfOurOwn } from "./e2e/support/server";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const server = process.env.E2E_BASE_URL ? undefined : await serverOfOurOwn();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Generous, for machines that do much else at the same time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  ...server,
  use: {
    baseURL: process.env.E2E_BASE_URL,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? browsers.find((path) => existsSync(path)),
      args: [
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-sync",
      ],
    },
  },
});
