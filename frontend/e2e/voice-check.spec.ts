import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expectBalance } from "./support/buying";
import { signedIn } from "./support/person";
import { expect } from "./support/test";
import { checkSound, chooseVoice, patience } from "./support/voice";
import { test } from "./support/voice-test";

const refusals = [
  ["NotAllowedError", "The browser keeps the microphone closed"],
  ["NotFoundError", "There is no microphone"],
  ["NotReadableError", "Another program has the microphone"],
] as const;

/** The browser answers with this when it is asked for the microphone; with none it is as it is. */
async function refuse(page: Page, name?: string) {
  await page.evaluate((refused) => {
    const devices = navigator.mediaDevices;
    if (refused)
      devices.getUserMedia = () => Promise.reject(new DOMException("Not this time", refused));
    else Reflect.deleteProperty(devices, "getUserMedia");
  }, name);
}

test.beforeEach(async ({ page }) => {
  await signedIn(page);
  await chooseVoice(page);
});

test("nothing is spent before one is heard and hears", async ({ page }) => {
  test.setTimeout(120_000);
  await expect(page.getByRole("heading", { name: "A short sound check" })).toBeVisible();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(page.locator("#device-check")).toBeFocused();
  await checkSound(page);
  await expectBalance(page, 6);
  await expectAccessible(page);
});

test("each way in which there is no microphone says what to do, and can be tried again", async ({
  page,
}) => {
  const open = page.getByRole("button", { name: /Open the microphone|Try again/ });
  for (const [name, words] of refusals) {
    await refuse(page, name);
    await open.click();
    await expect(page.getByText(words)).toBeVisible(patience);
  }
  await refuse(page);
  await open.click();
  await expect(page.getByLabel("Microphone")).toBeVisible(patience);
});

test("an unprotected address has no microphone, and text is one press away", async ({ page }) => {
  await page.evaluate(() => Object.defineProperty(navigator, "mediaDevices", { value: undefined }));
  await page.getByRole("button", { name: "Open the microphone" }).click();
  await expect(page.getByText("This address is not protected")).toBeVisible();
  await page.getByRole("button", { name: "By text instead" }).click();
  await expect(page.getByLabel("By text")).toBeChecked();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(page.locator("h1#question")).toBeVisible();
});
