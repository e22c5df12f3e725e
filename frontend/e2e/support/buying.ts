import { expect, type Page } from "@playwright/test";

/** From the packs to the page where the chosen one is paid. */
export async function beginToBuy(page: Page, credits: number) {
  await page.goto("/wallet/buy");
  await page.getByRole("button", { name: `Buy ${credits} credits` }).click();
  await expect(page).toHaveURL(/\/wallet\/orders\/.+/);
  await expectHeading(page, `Pay for ${credits} credits`);
}

/** The page says this, and who listens is told: the focus is on it. */
export async function expectHeading(page: Page, words: string) {
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeFocused();
}

export async function expectBalance(page: Page, credits: number) {
  await expect(
    page.getByRole("link", {
      name: `${credits} ${credits === 1 ? "credit" : "credits"}, open the wallet`,
    }),
  ).toBeVisible();
}
