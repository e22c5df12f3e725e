import { expect, type Page } from "@playwright/test";

export const strong =
  "In my last internship our booking page was slow, and I had to find out why. I profiled it under load, added an index and put a Redis cache before the price search. In the end the p95 went from 900 ms to 510 ms, and complaints stopped.";

type Wishes = { role?: string; length?: string; cv?: string; mode?: string; format?: string };

/** Through the wings onto the stage. */
export async function walkOn(page: Page, wishes: Wishes = {}) {
  const { role = "backend-developer", length = "3", cv, mode, format } = wishes;
  await page.goto(`/interviews/new?role=${role}`);
  await page.getByLabel("Length").selectOption(length);
  if (cv) await page.getByLabel("Your CV").selectOption({ label: cv });
  if (mode) await page.getByLabel(mode).check();
  if (format) await page.getByLabel(format).check();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(question(page)).toBeVisible();
}

export function question(page: Page) {
  return page.locator("h1#question");
}

/** Answers what is asked, and waits for what comes next: another question, or the report. */
export async function answer(page: Page, words: string) {
  const asked = await question(page).innerText();
  await page.getByRole("textbox").fill(words);
  await page.getByRole("button", { name: /^(Give this answer|Ask and finish)$/ }).click();
  await expect.poll(() => question(page).allInnerTexts()).not.toEqual([asked]);
  // The next question comes word by word; once it is whole, one may write again.
  await expect(page.locator("textarea[readonly]")).toHaveCount(0);
}

/** Answers until the report stands there; how many answers it took. */
export async function answerAll(page: Page, words: string): Promise<number> {
  const report = page.getByRole("heading", { name: "Answer by answer" });
  for (let answers = 0; ; answers += 1) {
    await expect(question(page).or(report)).toBeVisible();
    if (await report.isVisible()) return answers;
    await answer(page, `${words} That was case ${answers + 1}.`);
  }
}
