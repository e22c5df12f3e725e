import type { Page } from "@playwright/test";

/** From here on the page's network is a slow third-generation one: 400 ms a round trip, 400 kbit/s both ways. */
export async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}
