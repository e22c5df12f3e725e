import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, backend, end, freePort, freshData, python, settings } from "./app";
import { test as base } from "./test";

const keys = { STORAGE_ACCESS_KEY: "greenroom-tests", STORAGE_SECRET_KEY: "a secret of the tests" };

type Shelf = { app: string; store: string };

/** The whole app again, with its files in an S3 store: Ceph where it is installed, else its simulator. */
export const test = base.extend<object, { shelf: Shelf }>({
  shelf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one needs off its pattern.
    async ({}, use) => {
      const { server, store } = cephIsThere() ? await ceph() : await simulator();
      const port = await freePort();
      const app = `http://localhost:${port}`;
      const web = python(["-m", "greenroom", "serve"], {
        ...settings(port, freshData()),
        ...keys,
        STORAGE_ENDPOINT: store,
      });
      await answers(`${app}/health/ready`);
      await use({ app, store });
      await end(web);
      await end(server);
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ shelf }, use) => use(shelf.app),
});

function cephIsThere(): boolean {
  const ask = "import sys; from tests.s3.ceph import is_installed; sys.exit(not is_installed())";
  try {
    execFileSync("../.venv/bin/python", ["-c", ask], { cwd: backend });
    return true;
  } catch {
    process.stderr.write("Ceph is not installed: this runs against the simulated S3 store.\n");
    return false;
  }
}

async function ceph() {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-s3-"));
  const server = python(["-m", "tests.s3.ceph", folder, String(process.pid)], {});
  const address = join(folder, "address");
  await until(async () => existsSync(address));
  return { server, store: readFileSync(address, "utf8") };
}

async function simulator() {
  const port = await freePort();
  const server = python(["-m", "tests.simulators.s3_http", String(port)], {});
  return { server, store: `http://127.0.0.1:${port}` };
}

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 250));
}
