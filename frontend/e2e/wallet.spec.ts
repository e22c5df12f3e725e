import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("a new wallet shows what was given, by day and with the balance after", async ({ page }) => {
  await signedIn(page, "/wallet");
  await expect(page.getByText("credits to spend")).toBeVisible();
  const today = page.getByRole("rowgroup").filter({ hasText: "Today" });
  await expect(today.getByRole("cell", { name: "+6" })).toBeVisible();
});

test("entries can be narrowed to a kind, and the address remembers it", async ({ page }) => {
  await signedIn(page, "/wallet");
  await page.getByRole("radio", { name: "Spent" }).click();
  await expect(page.getByText("No entries of this kind")).toBeVisible();
  await expect(page).toHaveURL("/wallet?kind=consumption");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Spent" })).toBeChecked();
});
