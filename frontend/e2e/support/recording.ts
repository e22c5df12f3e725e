import { expect, type Page } from "@playwright/test";
import { answer, question } from "./interview";
import type { Person } from "./person";
import { headersOf, patience } from "./voice";

export const report = (page: Page) => page.getByRole("heading", { name: "Answer by answer" });
export const bar = (page: Page) => page.getByRole("group", { name: "Recording of this answer" });

/** Waits until the spoken words lie there, and gives them. */
export async function giveSpoken(page: Page) {
  const asked = await question(page).innerText();
  await expect(page.getByText("Recording your answer")).toBeVisible(patience);
  await page.getByRole("button", { name: "Give this answer" }).click(patience);
  await expect.poll(() => question(page).allInnerTexts(), patience).not.toEqual([asked]);
}

/** Types what is left of the interview, to its report. */
export async function typeToTheEnd(page: Page) {
  for (let typed = 1; ; typed += 1) {
    await expect(question(page).or(report(page))).toBeVisible();
    if (await report(page).isVisible()) return;
    await page.getByRole("button", { name: "Type instead" }).or(page.getByRole("textbox")).click();
    await answer(page, `I would measure first, then change one thing. That was case ${typed}.`);
  }
}

/** What the API knows of the recordings of the interview that the page is about. */
export async function recordingsOf(page: Page, person: Person) {
  const headers = await headersOf(page, person);
  const url = `/api/v1/interviews/${new URL(page.url()).pathname.split("/")[2]}/recordings`;
  const listed = await (await page.request.get(url, { headers })).json();
  return { headers, url, items: listed.items };
}

export function standing(page: Page) {
  return page.locator("audio").evaluate(({ currentTime, paused, error }: HTMLAudioElement) => ({
    currentTime,
    paused,
    error: error?.message,
  }));
}

/** The seconds at which sound begins in a recording after half a second of silence or more. */
export function onsets(page: Page, address: string): Promise<number[]> {
  return page.evaluate(async (url) => {
    const bytes = await (await fetch(url)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
    const samples = sound.getChannelData(0);
    const found: number[] = [];
    let loud = -1;
    for (const [at, sample] of samples.entries()) {
      if (Math.abs(sample) < 0.02) continue;
      const seconds = at / sound.sampleRate;
      if (loud < 0 || seconds - loud > 0.5) found.push(seconds);
      loud = seconds;
    }
    return found;
  }, address);
}
