import { expect, type Page } from "@playwright/test";
import type { Person } from "./person";
import type { Recording } from "./speech";
import type { Timing } from "./voice-stand-in";

/** A machine that does much else compiles the voice detector in this time. */
export const patience = { timeout: 40_000 };

export async function chooseVoice(page: Page) {
  await page.goto("/interviews/new?role=backend-developer");
  await page.getByLabel("Length").selectOption("3");
  await page.getByLabel("By voice").check();
}

/** From the first step of the sound check to its last word. */
export async function checkSound(page: Page) {
  await page.getByRole("button", { name: "Open the microphone" }).click();
  await expect(page.getByText("You are heard well.")).toBeVisible(patience);
  await page.getByRole("button", { name: "Record a sentence" }).click();
  await page.getByRole("button", { name: "Play it back" }).click(patience);
  await page.getByRole("button", { name: "It sounds right" }).click();
  await page.getByRole("button", { name: "Let it speak" }).click();
  await page.getByRole("button", { name: "I hear it" }).click();
  await expect(page.getByText("You can be heard and you can hear.")).toBeVisible();
}

/** Through the sound check onto the stage. A silence of 3 s ends an answer there. */
export async function walkOnByVoice(page: Page) {
  await chooseVoice(page);
  await checkSound(page);
  await page.getByText("3 s", { exact: true }).click();
  await page.getByRole("button", { name: "Walk on, 5 credits" }).click();
  await expect(page.locator("h1#question")).toBeVisible();
}

export function timingsSent(page: Page): Promise<(Timing | null)[]> {
  return page.evaluate(() => window.seen.timings);
}

export function paceOf({ words, speaking }: Recording): number {
  return (words.split(" ").length / speaking) * 60;
}

/** What a timing says of `words`: the pauses between the first and the last of them, in seconds, and words a minute. */
export function measured({ ended_at_ms, pauses }: Timing, words: string) {
  const inner = pauses.filter(({ start_ms, end_ms }) => start_ms > 0 && end_ms < ended_at_ms);
  const first = pauses.find(({ start_ms }) => start_ms === 0)?.end_ms ?? 0;
  const last = pauses.find(({ end_ms }) => end_ms === ended_at_ms)?.start_ms ?? ended_at_ms;
  const silent = inner.map(({ start_ms, end_ms }) => (end_ms - start_ms) / 1000);
  const speaking = (last - first) / 1000 - silent.reduce((sum, one) => sum + one, 0);
  return { pauses: silent, pace: (words.split(" ").length / speaking) * 60 };
}

/** Asks the API as this person, past the page. */
export async function headersOf(page: Page, { email, password }: Person) {
  const login = await page.request.post("/api/v1/auth/login", { data: { email, password } });
  const { access_token } = await login.json();
  return { Authorization: `Bearer ${access_token}` };
}

/** What the report says of how it was said. */
export async function deliveryOf(page: Page, person: Person, interviewId: string) {
  const headers = await headersOf(page, person);
  const report = await page.request.get(`/api/v1/interviews/${interviewId}/report`, { headers });
  return (await report.json()).delivery;
}

/** A new interview by voice, its page opened afresh: it waits to be pressed before it speaks. */
export async function openVoiceInterview(
  page: Page,
  person: Person,
  wishes: { keep_recording?: boolean; kind?: string } = {},
) {
  const headers = await headersOf(page, person);
  const role = await page.request.get("/api/v1/roles/backend-developer");
  const answer = await page.request.post("/api/v1/interviews", {
    headers,
    data: { role_id: (await role.json()).id, format: "voice", questions: 3, ...wishes },
  });
  expect(answer.status()).toBe(201);
  await page.goto(`/interviews/${(await answer.json()).id}`);
}
