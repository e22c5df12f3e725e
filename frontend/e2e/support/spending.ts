import { expect, type Page } from "@playwright/test";
import type { Person } from "./person";

/** Spends every credit the person has on analyses of this CV, as another tab of theirs might. */
export async function spendElsewhere(page: Page, { email, password }: Person, cvId: string) {
  const login = await page.request.post("/api/v1/auth/login", { data: { email, password } });
  const { access_token } = await login.json();
  const headers = { Authorization: `Bearer ${access_token}` };
  const spend = () => page.request.post("/api/v1/screenings", { headers, data: { cv_id: cvId } });
  await expect.poll(async () => (await spend()).status(), { intervals: [0] }).toBe(402);
}
