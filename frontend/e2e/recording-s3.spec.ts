import { mergeTests } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { question } from "./support/interview";
import { signedIn } from "./support/person";
import { bar, giveSpoken, onsets, recordingsOf, standing, typeToTheEnd } from "./support/recording";
import { test as onS3 } from "./support/s3";
import { expect } from "./support/test";
import { openVoiceInterview, patience } from "./support/voice";
import { test as byVoice } from "./support/voice-test";

const test = mergeTests(byVoice, onS3);

test("an answer spoken in two goes is one recording, sent to the store and played from it", async ({
  page,
  shelf,
}) => {
  test.setTimeout(360_000);
  const person = await signedIn(page);
  await openVoiceInterview(page, person, { keep_recording: true, kind: "behavioural" });
  const sent = page.waitForRequest(
    (request) => request.url().startsWith(shelf.store) && request.method() === "POST",
  );
  await expect(question(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on by voice" }).click();
  // Reading what was heard takes its time, in which nothing is recorded.
  await expect(page.getByText("Your recording is kept once")).toBeVisible(patience);
  await page.waitForTimeout(3_000);
  await page.getByRole("button", { name: "Go on speaking" }).click();
  await giveSpoken(page);
  expect((await (await sent).response())?.status()).toBe(204);
  await typeToTheEnd(page);

  await expect(bar(page)).toHaveCount(1, patience);
  const { url, headers, items } = await recordingsOf(page, person);
  const [kept] = items;
  const played = await page.request.get(`${url}/${kept.id}/playback`, { headers });
  const heard = await onsets(page, (await played.json()).url);
  // The stretches before and after the reading, one after the other.
  expect(heard.length).toBeGreaterThan(1);
  expect(kept.stretches.length).toBeGreaterThan(1);

  const fetched = page.waitForRequest(
    (request) => request.url().startsWith(shelf.store) && request.resourceType() === "media",
  );
  await bar(page).getByRole("button", { name: "Play your answer" }).click();
  await fetched;
  await expect.poll(async () => (await standing(page)).currentTime, patience).toBeGreaterThan(0);
  await bar(page).getByRole("button", { name: "Pause" }).click();
  await expectAccessible(page);
});
