import type { PlaywrightTestConfig } from "@playwright/test";
import { backend, freePort, freshData, settings } from "./app";

const providers = ["google", "linkedin", "microsoft"] as const;
const tenant = "7d3f0c52-6a1e-4b58-9c07-2f4a51c0e9d3";
const secret = "a secret of the tests";

function discovery(port: number): string {
  return `http://127.0.0.1:${port}/.well-known/openid-configuration`;
}

/** What a deployment sets that is registered with all three. */
function signInClients(ports: Record<string, number>): Record<string, string> {
  const clients = Object.entries(ports).map(([name, port]) => ({
    [`${name.toUpperCase()}_CLIENT_ID`]: "greenroom",
    [`${name.toUpperCase()}_CLIENT_SECRET`]: secret,
    [`${name.toUpperCase()}_DISCOVERY_URL`]: discovery(port),
  }));
  return Object.assign({ MICROSOFT_ALLOWED_TENANTS: tenant }, ...clients);
}

/**
 * The whole real app on a free port with a data folder of its own, gone afterwards, beside the providers that one may
 * sign in with. Playwright reads its configuration in each of its processes: the first one decides, the others find the
 * address in the environment.
 */
export async function serverOfOurOwn(): Promise<Pick<PlaywrightTestConfig, "webServer">> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const data = freshData();
  process.env.E2E_BASE_URL = url;
  process.env.E2E_DATA_DIR = data;
  const ports = Object.fromEntries(
    await Promise.all(providers.map(async (name) => [name, await freePort()] as const)),
  );
  return {
    webServer: [
      {
        command: "exec node e2e/support/sign-in-peers.mjs",
        url: discovery(ports.google ?? 0),
        env: {
          E2E_PEERS: JSON.stringify(ports),
          E2E_PEERS_SECRET: secret,
          E2E_TENANT: tenant,
        },
        gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
      },
      {
        command: "exec ../.venv/bin/python -m greenroom serve",
        cwd: backend,
        url: `${url}/health/ready`,
        env: { ...settings(port, data), ...signInClients(ports) },
        timeout: 180_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
      },
    ],
  };
}
