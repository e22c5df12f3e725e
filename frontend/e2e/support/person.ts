import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

export type Person = { name: string; email: string; password: string };

/** Somebody nobody has met: an address of their own and a password that will do. */
export function somebody(): Person {
  return {
    name: "Asha Rao",
    email: `${randomUUID()}@example.com`,
    password: "quiet lamp river stone",
  };
}

/** Signs somebody new up and in, past the form; the page stands on one of their own, the dashboard if none is named. */
export async function signedIn(page: Page, address = "/dashboard"): Promise<Person> {
  const person = somebody();
  const answer = await page.request.post("/api/v1/auth/register", { data: person });
  expect(answer.status()).toBe(201);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return person;
}
