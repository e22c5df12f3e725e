import type { Page } from "@playwright/test";
import { question } from "./support/interview";
import { notice } from "./support/notice";
import { signedIn } from "./support/person";
import {
  bar,
  giveSpoken,
  onsets,
  recordingsOf,
  report,
  standing,
  typeToTheEnd,
} from "./support/recording";
import { expect } from "./support/test";
import { checkSound, chooseVoice, openVoiceInterview, patience } from "./support/voice";
import { test } from "./support/voice-test";

test.use({ refusals: true });

/** Onto the stage by voice, with the word that recordings are kept. */
async function walkOnRecorded(page: Page) {
  await chooseVoice(page);
  // Of a story parts are quoted, whatever was asked.
  await page.getByLabel("Behavioural").check();
  const keep = page.getByLabel("Keep my recording");
  await expect(keep).not.toBeChecked();
  await keep.check();
  await checkSound(page);
  await page.getByText("3 s", { exact: true }).click();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(question(page)).toBeVisible();
}

test("an answer that is kept is heard in the report at the quoted moment, then erased for good", async ({
  page,
  spoken,
}) => {
  test.setTimeout(360_000);
  const person = await signedIn(page);
  await walkOnRecorded(page);
  await giveSpoken(page);
  // The second answer meets a bad network: the interview goes on, and its recording comes after.
  let failures = 0;
  await page.route("**/api/v1/files/uploads/**", (route) => {
    failures += 1;
    return failures < 3 ? route.abort("internetdisconnected") : route.continue();
  });
  await giveSpoken(page);
  await typeToTheEnd(page);

  await expect(bar(page)).toHaveCount(2, patience);
  expect(failures).toBeGreaterThan(2);
  const { url, headers, items } = await recordingsOf(page, person);
  // The newest stands first.
  const [kept, first] = items;
  const playback = async () =>
    (await page.request.get(`${url}/${kept.id}/playback`, { headers })).json();
  const seconds = kept.duration_ms / 1000;
  expect(seconds).toBeGreaterThan(spoken.speaking);
  expect(seconds).toBeLessThan(spoken.length);
  // About four kilobytes a second.
  expect(kept.size).toBeLessThan(seconds * 8_000);

  const heard = await onsets(page, (await playback()).url);
  // Within 0.3 s as a rule; a machine that does much else hears later.
  const begun = kept.stretches.at(-1).start_ms / 1000;
  const off = Math.min(...heard.map((onset) => Math.abs(onset - begun)));
  expect(off, "the last stretch").toBeLessThan(2);

  // Of the story's end one knows when it was said: it is all of the last stretch.
  const quoted = page.locator("mark", { hasText: "After that" }).first().getByRole("button");
  await expect(quoted).toHaveAccessibleName(/^Result: Hear it from about 0:\d\d$/);
  await quoted.click();
  await expect(quoted).toHaveAccessibleName("Result: Pause");
  await expect.poll(async () => (await standing(page)).currentTime, patience).toBeGreaterThan(1);
  const { currentTime, error } = await standing(page);
  const said = first.stretches[2].start_ms / 1000;
  expect(error).toBeUndefined();
  expect(currentTime).toBeGreaterThan(said - 1);
  expect(currentTime).toBeLessThan(said + 5);
  await expect.poll(async () => (await standing(page)).currentTime).toBeGreaterThan(currentTime);
  await quoted.click();
  await expect.poll(async () => (await standing(page)).paused).toBe(true);

  // By keyboard: to another place, and on from there.
  const place = bar(page).first().getByRole("slider", { name: "Place in the recording" });
  await place.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(place).toHaveAttribute("aria-valuetext", /^\d+:\d\d of \d+:\d\d$/);
  const { url: address } = await playback();
  expect((await page.request.get(address)).status()).toBe(200);

  const shared = await page.request.post(url.replace("recordings", "shares"), {
    headers,
    data: {},
  });
  const visitor = await page.context().newPage();
  await visitor.goto((await shared.json()).url);
  await expect(report(visitor)).toBeVisible();
  await expect(visitor.getByRole("button", { name: /Hear it|Play/ })).toHaveCount(0);
  await visitor.close();

  // The newest answer's bar is the last on the page.
  await bar(page).last().getByRole("button", { name: "Erase this recording" }).click();
  await page.getByRole("button", { name: "Erase it" }).click();
  await expect(bar(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Erase all recordings" }).click();
  await page.getByRole("button", { name: "Erase them" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Hear it/ })).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get(`${url}/${kept.id}/playback`, { headers })).status()).toBe(404);
  expect((await recordingsOf(page, person)).items).toEqual([]);
});

test("where a recording is refused the interview goes on, and one is told", async ({ page }) => {
  test.setTimeout(120_000);
  const person = await signedIn(page);
  await openVoiceInterview(page, person, { keep_recording: true });
  await page.route("**/recordings/uploads", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 409, code: "recording_not_wanted", title: "", detail: "" }),
    }),
  );
  await page.getByRole("button", { name: "Go on by voice" }).click();
  const told = notice(page, "The recording of an answer could not be kept.");
  // It goes after some seconds, so it is looked for from the start.
  await Promise.all([giveSpoken(page), expect(told).toBeVisible({ timeout: 90_000 })]);
  await expect(question(page)).toBeVisible();
});
