import { expectAccessible } from "./support/axe";
import { question } from "./support/interview";
import { signedIn } from "./support/person";
import { expect } from "./support/test";
import { openVoiceInterview, patience } from "./support/voice";
import { test } from "./support/voice-test";

test.beforeEach(async ({ page }) => {
  const person = await signedIn(page);
  await openVoiceInterview(page, person);
  await expect(question(page)).toBeVisible();
});

test("speaking up stops the interviewer, whose own words are never written down", async ({
  page,
}) => {
  await page.evaluate(() => {
    window.sentenceMs = 60_000;
  });
  await page.getByRole("button", { name: "Go on by voice" }).click();
  await expect.poll(() => page.evaluate(() => window.seen.spoke.length), patience).toBe(1);
  await expect(page.getByText("The interviewer listens.")).toBeAttached(patience);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.stopped).toHaveLength(1);
  expect(seen.overheard).toBe(false);
});

test("one key stops the interviewer, and ends the answer; then all is as with the keyboard", async ({
  page,
}) => {
  await page.evaluate(() => {
    window.sentenceMs = 60_000;
    localStorage.setItem("greenroom-voice", JSON.stringify({ interruptible: false, pause: 5 }));
  });
  await expect(page.getByRole("button", { name: "Go on by voice" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Answer now" })).toBeFocused(patience);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "I'm done" })).toBeFocused();
  await expect(page.getByText("In my second year")).toBeVisible();
  await page.keyboard.press("Space");
  const written = page.getByLabel("Your answer");
  await expect(written).toBeFocused();
  await expect(written).toHaveValue(/^In my second/);

  await page.reload();
  await page.getByRole("button", { name: "Go on by voice" }).click();
  await expect(written).toHaveValue(/^In my second/, patience);
  await written.press("End");
  await written.pressSequentially(" and more");
  const asked = await question(page).innerText();
  await page.keyboard.press("Control+Enter");
  await expect(question(page)).not.toHaveText(asked);
  // Written by hand since: no timing goes with it.
  expect(await page.evaluate(() => window.seen.timings)).toEqual([null]);
});

test("the stage is for everybody, while it listens and once it has heard", async ({ page }) => {
  test.setTimeout(120_000);
  await page.evaluate(() => localStorage.setItem("greenroom-voice", JSON.stringify({ pause: 5 })));
  await page.getByRole("button", { name: "Go on by voice" }).click();
  await expect(page.getByRole("button", { name: "I'm still thinking" })).toBeVisible(patience);
  // Slower than an answer: what axe looks at first listens, what it looks at last has heard.
  await expectAccessible(page);
});

test.describe("where the browser writes nothing down,", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { webkitSpeechRecognition: undefined }));
    await page.reload();
  });

  test("the question is spoken and the answer typed, and one is told so", async ({ page }) => {
    await page.getByRole("button", { name: "Go on by voice" }).click();
    await expect(page.getByText("This browser cannot write down what you say")).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.seen.spoke.length)).toBeGreaterThan(0);
    const asked = await question(page).innerText();
    await page.getByLabel("Your answer").fill("I would ask first.");
    await page.getByRole("button", { name: "Give this answer" }).click();
    await expect(question(page)).not.toHaveText(asked);
    expect(await page.evaluate(() => window.seen.timings)).toEqual([null]);
  });
});
