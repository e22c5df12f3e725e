import { expect, type Page } from "@playwright/test";

/** The providers by the names that people know them by. */
export const providers = ["Google", "LinkedIn", "Microsoft"] as const;

/** Sets out from a page of the door; the page then stands at the provider, which asks who it is. */
export async function leaveFor(page: Page, provider: string, door = "/login") {
  await page.goto(door);
  await page.getByRole("link", { name: `Continue with ${provider}` }).click();
  await expect(page).toHaveTitle("Who are you?");
}

/** Says at the provider who it is, and what is to be wrong with the token. */
export async function comeBackAs(page: Page, email: string, token = "as it should be") {
  await expect(page).toHaveTitle("Who are you?");
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Token").selectOption(token);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** The address that the provider sends this person back to, not opened yet. */
export async function wayBack(page: Page, email: string): Promise<URL> {
  let address = `${page.url()}?${new URLSearchParams({ email })}`;
  while (!address.includes("/api/v1/auth/")) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    address = answer.headers().location ?? "";
    expect(address, `where ${answer.url()} leads`).toBeTruthy();
  }
  return new URL(address);
}

/** The page is the door again, and says this in its notice. */
export async function expectRefused(page: Page, code: string, title: string) {
  await expect(page).toHaveURL(`/login?error=${code}`);
  await expect(page.getByRole("alert")).toContainText(title);
}
