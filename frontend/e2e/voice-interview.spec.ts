import { answer, question } from "./support/interview";
import { signedIn } from "./support/person";
import { expect } from "./support/test";
import {
  deliveryOf,
  measured,
  paceOf,
  patience,
  timingsSent,
  walkOnByVoice,
} from "./support/voice";
import { test } from "./support/voice-test";

test("an interview by voice is heard, measured as it was spoken, and reported", async ({
  page,
  spoken,
}) => {
  // Speech takes its time, and a machine that does much else takes more.
  test.setTimeout(360_000);
  const person = await signedIn(page);
  await walkOnByVoice(page);

  for (const turn of [1, 2]) {
    const given = page.getByRole("button", { name: "Give this answer" });
    await expect(given).toBeVisible(patience);
    await expect(page.getByLabel("Your answer")).toHaveValue(spoken.words);
    await given.click();
    await expect.poll(() => timingsSent(page)).toHaveLength(turn);
    const timing = (await timingsSent(page)).at(-1);
    if (!timing) throw new Error("The answer went without its timing");
    const { pauses, pace } = measured(timing, spoken.words);
    expect(pauses, `pauses of answer ${turn}`).toHaveLength(spoken.pauses.length);
    for (const [at, truth] of spoken.pauses.entries())
      expect(Math.abs((pauses[at] ?? 0) - truth), `pause ${at} of answer ${turn}`).toBeLessThan(
        0.1,
      );
    expect(Math.abs(pace / paceOf(spoken) - 1), `pace of answer ${turn}`).toBeLessThan(0.05);
  }
  expect(await page.evaluate(() => window.seen.overheard)).toBe(false);

  const report = page.getByRole("heading", { name: "Answer by answer" });
  for (let typed = 1; ; typed += 1) {
    await expect(question(page).or(report)).toBeVisible();
    if (await report.isVisible()) break;
    await page.getByRole("button", { name: "Type instead" }).or(page.getByRole("textbox")).click();
    await answer(page, `I would measure first, then change one thing. That was case ${typed}.`);
  }
  const interview = new URL(page.url()).pathname.split("/")[2] ?? "";
  const delivery = await deliveryOf(page, person, interview);
  expect(Math.abs(delivery.words_per_minute / paceOf(spoken) - 1)).toBeLessThan(0.05);
  // Of the two silences in each of the two answers, one is long.
  expect(delivery.long_pauses).toBe(2);
});
