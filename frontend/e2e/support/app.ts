import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const backend = join(import.meta.dirname, "../../../backend");

// What a developer has set for their own server must not reach this one; an empty value counts as unset.
const unset = [
  "DATABASE_URL",
  "FRONTEND_URL",
  "STORAGE_ENDPOINT",
  "AI_PROVIDER",
  "AI_SPEECH_MODEL",
  "AI_TRANSCRIPTION_MODEL",
  "SIGNUP_CREDITS",
  "SMTP_URL",
  "TAVUS_API_KEY",
  "WEBHOOK_BASE_URL",
  "GOOGLE_CLIENT_ID",
  "LINKEDIN_CLIENT_ID",
  "MICROSOFT_CLIENT_ID",
];

/** Below those that the system gives to connections on their way out: one of these stays free until it is used. */
const ports = { first: 20_000, count: 10_000 };

export async function freePort(): Promise<number> {
  const port = ports.first + randomInt(ports.count);
  return (await isFree(port)) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-e2e-"));
  // Under root the embedded database works as another user, who must be able to walk through.
  chmodSync(folder, 0o711);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for an app's data that does not exist yet, gone afterwards. */
export function freshData(): string {
  return join(freshFolder(), "data");
}

/** The environment of an app of our own. */
export function settings(port: number, data: string): Record<string, string> {
  return {
    ...Object.fromEntries(unset.map((name) => [name, ""])),
    PORT: String(port),
    DATA_DIR: data,
    RATE_LIMITS: "off",
    LOG_LEVEL: "warning",
    ADMIN_EMAILS: "operator@example.com",
  };
}

/** A process of the backend's, with what is set for it. */
export function python(args: string[], env: Record<string, string>): ChildProcess {
  return spawn("../.venv/bin/python", args, {
    cwd: backend,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Waits until somebody answers there. */
export async function answers(address: string) {
  const ready = () =>
    fetch(address)
      .then(({ ok }) => ok)
      .catch(() => false);
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 250));
}

export async function end(child: ChildProcess) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
