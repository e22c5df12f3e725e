import { mergeTests, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { question } from "./support/interview";
import { test as models, vendors } from "./support/models";
import { signedIn } from "./support/person";
import { listenIn } from "./support/sounds";
import { expect } from "./support/test";
import { openVoiceInterview, patience, timingsSent, walkOnByVoice } from "./support/voice";
import { test as voices } from "./support/voice-test";

const test = mergeTests(voices, models);
test.use({ vendor: vendors.voiced });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(listenIn);
});

const played = (page: Page) => page.evaluate(() => window.sounds.started.length);

/**
 * Milliseconds by which the model's ear and ours may differ at a word's edge: the last of a syllable, caught as the
 * microphone opens, is a word to the one and silence to the other.
 */
const blur = 150;

/** The server's voice or ears answer like this from now on. */
async function fail(page: Page, what: "speech" | "transcriptions") {
  await page.route(`**/api/v1/interviews/*/${what}`, (route) => route.fulfill({ status: 503 }));
}

/** However busy the machine is: what the microphone plays meanwhile stops nothing. The voice takes its time. */
function onlyAKeyInterrupts(page: Page) {
  return page.evaluate(() =>
    localStorage.setItem("greenroom-voice", JSON.stringify({ interruptible: false, rate: 0.8 })),
  );
}

/**
 * What was said, of more than ten words, when it waits to be given. A busy machine begins to listen in the midst of a
 * sentence, and the model writes each stretch of sound down from the passage's first word.
 */
async function saidEnough(page: Page) {
  const given = page.getByRole("button", { name: "Give this answer" });
  const written = page.getByLabel("Your answer");
  for (;;) {
    await expect(given).toBeVisible(patience);
    await expect(written).toHaveValue(/^in my/);
    if ((await written.inputValue()).split(" ").length > 10) return given;
    await page.getByRole("button", { name: "Go on speaking" }).click();
  }
}

test("a model asks and a model writes down, and every word has its time", async ({ page }) => {
  test.setTimeout(240_000);
  await signedIn(page);
  await walkOnByVoice(page);
  const given = await saidEnough(page);
  const asked = await question(page).innerText();
  const before = await played(page);
  const shown = await page.evaluate(() => window.worded.length);
  expect(before).toBeGreaterThan(0);
  await given.click();
  await expect(question(page)).not.toHaveText(asked);
  await expect.poll(() => played(page), patience).toBeGreaterThan(before);

  // How long it takes is measured in benchmarks/voice.py.
  const [heard, worded] = await page.evaluate(
    ([sounds, words]) => [window.sounds.started[sounds], window.worded[words]],
    [before, shown] as const,
  );
  const wait = ((heard ?? Number.NaN) - (worded ?? Number.NaN)) / 1000;
  expect(wait, "seconds from the first words to the first sound").not.toBeNaN();
  test.info().annotations.push({ type: "first sound", description: `${wait.toFixed(2)} s` });

  const [timing] = await timingsSent(page);
  const words = timing?.words ?? [];
  expect(words.length).toBeGreaterThan(10);
  const inside = words.filter(({ start_ms, end_ms }) =>
    timing?.pauses.some(
      (pause) =>
        pause.start_ms + blur < (start_ms + end_ms) / 2 &&
        (start_ms + end_ms) / 2 < pause.end_ms - blur,
    ),
  );
  expect(inside, "words that were said in a pause").toEqual([]);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.overheard).toBe(false);
  // A machine too busy to have the sound in time is told so, and only then hears the browser's voice.
  const told = await page.getByText(/your browser's own asks from here/).count();
  expect(seen.spoke.length > 0, "the browser's voice spoke").toBe(told > 0);
});

test("before anything is said one knows who will hear it", async ({ page }) => {
  await signedIn(page);
  await page.goto("/interviews/new?role=backend-developer");
  await page.getByLabel("By voice").check();
  await expect(
    page.getByText(/is sent through us to OpenAI, where the model sim-listen/),
  ).toBeVisible();
  await expect(page.getByText(/spoken by the model sim-speech at OpenAI/)).toBeVisible();
});

test.describe("in the midst of an interview", () => {
  test.use({ refusals: true });

  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000);
    await openVoiceInterview(page, await signedIn(page));
  });

  test("one key stops the voice, and the interviewer listens", async ({ page }) => {
    await onlyAKeyInterrupts(page);
    await page.evaluate(() => {
      window.sentenceMs = 60_000;
    });
    await page.getByRole("button", { name: "Go on by voice" }).click();
    // Where a busy machine keeps the sound waiting for too long, the browser's own voice asks.
    const heard = (what: "started" | "stopped") =>
      page.evaluate(
        (which) =>
          window.sounds[which].length +
          window.seen[which === "started" ? "spoke" : "stopped"].length,
        what,
      );
    await expect.poll(() => heard("started"), patience).toBeGreaterThan(0);
    await page.keyboard.press("Space");
    await expect(page.getByText("The interviewer listens.")).toBeAttached(patience);
    expect(await heard("stopped")).toBeGreaterThan(0);
  });

  test("the browser's voice takes over where the model's fails, and one is told", async ({
    page,
  }) => {
    await fail(page, "speech");
    await onlyAKeyInterrupts(page);
    await page.evaluate(() => {
      window.sentenceMs = 60_000;
    });
    await page.getByRole("button", { name: "Go on by voice" }).click();
    await expect.poll(() => page.evaluate(() => window.seen.spoke.length), patience).toBe(1);
    await expect(page.getByText(/your browser's own asks from here/)).toBeVisible();
    await expect(question(page)).toBeVisible();
  });

  test("the browser listens where the model fails, and no answer is lost", async ({ page }) => {
    await fail(page, "transcriptions");
    await page.getByRole("button", { name: "Go on by voice" }).click();
    const told = page.getByText("What you said could not all be written down");
    await expect(told).toBeVisible(patience);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go on speaking" }).click();
    await expect(page.getByText(/In my second/)).toBeVisible(patience);
    await page.getByRole("button", { name: "I'm done" }).click();
    const asked = await question(page).innerText();
    await page.getByRole("button", { name: "Give this answer" }).click();
    await expect(question(page)).not.toHaveText(asked);
  });
});
