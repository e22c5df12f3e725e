import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe";
import { beginToBuy, expectBalance } from "./support/buying";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("a new wallet shows what was given, by day and with the balance after", async ({ page }) => {
  await signedIn(page, "/wallet");
  await expect(page.getByText("credits to spend")).toBeVisible();
  const today = page.getByRole("rowgroup").filter({ hasText: "Today" });
  await expect(today.getByRole("cell", { name: "+6" })).toBeVisible();
});

test("entries can be narrowed to a kind and to days, and the address remembers it", async ({
  page,
}) => {
  await signedIn(page, "/wallet");
  await page.getByRole("radio", { name: "Spent" }).click();
  await expect(page.getByText("No entries of this kind")).toBeVisible();
  await expect(page).toHaveURL("/wallet?kind=consumption");
  await page.getByLabel("To").fill("2020-12-31");
  await expect(page).toHaveURL("/wallet?kind=consumption&to=2020-12-31");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Spent" })).toBeChecked();
  await expect(page.getByLabel("To")).toHaveValue("2020-12-31");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).toHaveURL("/wallet");
  await expect(page.getByText("Welcome credits")).toBeVisible();
});

test("a purchase stands in the book with its receipt, in the export and in the chart's table", async ({
  page,
}) => {
  await signedIn(page);
  await beginToBuy(page, 25);
  await page.getByRole("button", { name: "Approve, ₹225" }).click();
  await expectBalance(page, 31);
  await page.getByRole("link", { name: "See the wallet" }).click();

  const [receipt] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Receipt: Bought 25 credits" }).click(),
  ]);
  expect(receipt.suggestedFilename()).toMatch(/^receipt-PLAY-\d{6}\.pdf$/);
  expect(readFileSync(await receipt.path(), "latin1")).toMatch(/^%PDF-/);

  await page.getByRole("radio", { name: "Bought" }).click();
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  expect(table.suggestedFilename()).toBe("greenroom-credits.csv");
  const lines = readFileSync(await table.path(), "utf8")
    .trim()
    .split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Bought 25 credits");

  await page.getByRole("link", { name: "Bought 25 credits" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paid: 25 credits are yours");
});

test("what is bought in one tab shows in another as soon as one comes back to it", async ({
  page,
  context,
}) => {
  await signedIn(page);
  await expectBalance(page, 6);
  const other = await context.newPage();
  await beginToBuy(other, 10);
  await other.getByRole("button", { name: "Approve" }).click();
  await expectBalance(other, 16);
  await page.bringToFront();
  // A headless tab is never hidden: the event is all that coming back to it would bring.
  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
  );
  await expectBalance(page, 16);
});

test.describe("with a refusal on the way", () => {
  test.use({ refusals: true });

  test("axe finds nothing on the wallet, the packs and a purchase", async ({ page }) => {
    await signedIn(page, "/wallet");
    await expect(page.getByText("Nothing was spent")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/wallet/buy");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Buy 10 credits" }).click();
    await expect(page).toHaveURL(/orders/);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Decline" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByRole("button", { name: "Receipt, PDF" })).toBeVisible();
    await expectAccessible(page);
  });
});
