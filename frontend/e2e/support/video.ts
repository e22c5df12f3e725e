import type { Page } from "@playwright/test";
import { answers, end, freePort, freshData, python, settings } from "./app";
import { test as base, expect } from "./test";

type Studio = { app: string; simulator: string };

/** The whole app again, with Tavus' simulator as its video interviewer; both are gone afterwards. */
export const test = base.extend<object, { studio: Studio }>({
  studio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one needs off its pattern.
    async ({}, use) => {
      const simulator = `http://127.0.0.1:${await freePort()}`;
      const port = await freePort();
      const app = `http://localhost:${port}`;
      const started = [
        python(["-m", "tests.simulators.tavus_http", new URL(simulator).port], {}),
        python(["-m", "greenroom", "serve"], {
          ...settings(port, freshData()),
          TAVUS_API_KEY: "tavus-key",
          TAVUS_BASE_URL: simulator,
          TAVUS_REPLICA_DEFAULT: "r_default",
          TAVUS_PERSONA_DEFAULT: "p_default",
          TAVUS_MAX_CONCURRENT: "10",
          WEBHOOK_BASE_URL: app,
        }),
      ];
      await Promise.all([answers(`${simulator}/rooms/any`), answers(`${app}/health/ready`)]);
      await use({ app, simulator });
      await Promise.all(started.map(end));
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ studio }, use) => use(studio.app),
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
      ],
    }),
});

/** Through the wings to the door of the room. */
export async function walkToTheDoor(page: Page) {
  await page.goto("/interviews/new?role=backend-developer");
  await page.getByLabel("Length").selectOption("3");
  await page.getByLabel("Face to face").check();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(page.getByRole("heading", { name: /interviewer comes/ })).toBeVisible();
}

export async function join(page: Page) {
  await page.getByRole("button", { name: "Check microphone and camera" }).click();
  await expect(page.getByText("Microphone and camera are open.")).toBeVisible();
  await page.getByRole("button", { name: "Join now" }).click();
}

/** What stands in the room, which is the vendor's page. */
export function room(page: Page) {
  return page.frameLocator("iframe[title^='Your interviewer']");
}

/** From now on the vendor lets so many conversations run at once. */
export async function letRun({ simulator }: Studio, most: number) {
  await fetch(`${simulator}/rooms/let-run/${most}`, { method: "POST" });
}

/** From now on the vendor calls nobody back, or does again. */
export async function callBack({ simulator }: Studio, wish: "on" | "off") {
  await fetch(`${simulator}/rooms/callbacks/${wish}`, { method: "POST" });
}
