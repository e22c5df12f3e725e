import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlaywrightTestConfig } from "@playwright/test";

const backend = join(import.meta.dirname, "../../../backend");

// What a developer has set for their own server must not reach this one; an empty value counts as unset.
const unset = ["DATABASE_URL", "FRONTEND_URL", "STORAGE_ENDPOINT", "AI_PROVIDER", "SIGNUP_CREDITS"];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-e2e-"));
  // Under root the embedded database works as another user, who must be able to walk through.
  chmodSync(folder, 0o711);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The whole real app on a free port with a data folder of its own, gone afterwards. Playwright reads its configuration
 * in each of its processes: the first one decides, the others find the address in the environment.
 */
export async function serverOfOurOwn(): Promise<Pick<PlaywrightTestConfig, "webServer">> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  process.env.E2E_BASE_URL = url;
  return {
    webServer: {
      command: "exec ../.venv/bin/python -m greenroom serve",
      cwd: backend,
      url: `${url}/health/ready`,
      env: {
        ...Object.fromEntries(unset.map((name) => [name, ""])),
        PORT: port,
        DATA_DIR: join(freshFolder(), "data"),
        RATE_LIMITS: "off",
        LOG_LEVEL: "warning",
      },
      timeout: 60_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    },
  };
}
