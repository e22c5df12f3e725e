import type { PlaywrightTestConfig } from "@playwright/test";
import { backend, freePort, freshData, settings } from "./app";

/**
 * The whole real app on a free port with a data folder of its own, gone afterwards. Playwright reads its configuration
 * in each of its processes: the first one decides, the others find the address in the environment.
 */
export async function serverOfOurOwn(): Promise<Pick<PlaywrightTestConfig, "webServer">> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const data = freshData();
  process.env.E2E_BASE_URL = url;
  process.env.E2E_DATA_DIR = data;
  return {
    webServer: {
      command: "exec ../.venv/bin/python -m greenroom serve",
      cwd: backend,
      url: `${url}/health/ready`,
      env: settings(port, data),
      timeout: 60_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    },
  };
}
