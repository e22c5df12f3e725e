import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.use({ refusals: true });

test("a lost connection is told, and the page goes on by itself afterwards", async ({
  page,
  context,
}) => {
  await signedIn(page, "/wallet");
  await expect(page.getByText("credits to spend")).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText("You are offline")).toBeVisible();
  await page.getByRole("radio", { name: "Refunded" }).click();
  await expect(page.getByText("Loading entries")).toBeAttached();

  await context.setOffline(false);
  await expect(page.getByText("You are offline")).toBeHidden();
  await expect(page.getByText("No entries of this kind")).toBeVisible();
});
