import type { Locator, Page } from "@playwright/test";
import { question } from "./support/interview";
import { signedIn } from "./support/person";
import { expect } from "./support/test";
import { openVoiceInterview, patience } from "./support/voice";
import { test } from "./support/voice-test";

const picture = (page: Page) => page.getByLabel("Yourself, seen by nobody else");

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not to be seen");
  return box;
}

/** Whether one thing lies over the other on the screen. */
async function covers(over: Locator, under: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(over), await boxOf(under)];
  const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !beside && a.y < b.y + b.height && b.y < a.y + a.height;
}

test.beforeEach(async ({ page }) => {
  const person = await signedIn(page);
  await openVoiceInterview(page, person);
  await expect(question(page)).toBeVisible();
});

test("one sees oneself when one asks to, moving, and the camera closes with the picture", async ({
  page,
}) => {
  await expect(picture(page)).toHaveCount(0);
  await page.getByRole("button", { name: "See myself" }).click();
  const frames = () => picture(page).evaluate(({ currentTime }: HTMLVideoElement) => currentTime);
  await expect.poll(frames, patience).toBeGreaterThan(0);
  const then = await frames();
  await expect.poll(frames, patience).toBeGreaterThan(then);

  const stream = await picture(page).evaluateHandle(({ srcObject }: HTMLVideoElement) => srcObject);
  await page.getByRole("button", { name: "Hide me" }).click();
  await expect(picture(page)).toHaveCount(0);
  const states = await stream.evaluate((media) =>
    media instanceof MediaStream ? media.getTracks().map(({ readyState }) => readyState) : [],
  );
  expect(states).toEqual(["ended"]);
});

test("on a phone the picture covers neither the question nor the answer", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "See myself" }).click();
  await expect(picture(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on by voice" }).click();
  await page.getByRole("button", { name: "Type instead" }).click(patience);
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const give = page.getByRole("button", { name: "Give this answer" });
  for (const thing of [question(page), answer, give]) {
    await thing.scrollIntoViewIfNeeded();
    expect(await covers(picture(page), thing)).toBe(false);
  }

  // Beside a wide page there is room for a larger one below.
  const small = await boxOf(picture(page));
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await boxOf(picture(page))).width).toBeGreaterThan(small.width);
  expect((await boxOf(picture(page))).y).toBeGreaterThan(small.y);
  expect(await covers(picture(page), answer)).toBe(false);
});
