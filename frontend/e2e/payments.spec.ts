import { addCv } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { beginToBuy, expectBalance, expectHeading } from "./support/buying";
import { notice } from "./support/notice";
import { signedIn } from "./support/person";
import { spendElsewhere } from "./support/spending";
import { expect, test } from "./support/test";

test("somebody buys a pack, and has its credits at once", async ({ page }) => {
  await signedIn(page, "/wallet");
  await page.getByRole("link", { name: "Buy credits" }).click();
  const pack = page.getByRole("listitem").filter({ hasText: "₹7.50 a credit" });
  await expect(pack).toContainText("50 analyses and 10 interviews");
  await pack.getByRole("button", { name: "Buy 100 credits, ₹750" }).click();
  await expectHeading(page, "Pay for 100 credits");
  await expect(page.getByText("Play money").first()).toBeVisible();
  await expectBalance(page, 6);
  await page.getByRole("button", { name: "Approve, ₹750" }).click();
  await expectHeading(page, "Paid: 100 credits are yours");
  await expectBalance(page, 106);
  await page.reload();
  await expectBalance(page, 106);
});

test("two presses at once buy one pack", async ({ page }) => {
  await signedIn(page, "/wallet/buy");
  await page.getByRole("button", { name: "Buy 10 credits" }).dblclick();
  await page.getByRole("button", { name: "Approve" }).dblclick();
  await expectBalance(page, 16);
  await page.goto("/wallet?kind=purchase");
  await expect(page.getByRole("link", { name: "Bought 10 credits" })).toHaveCount(1);
});

test("whoever leaves a purchase finds it open and goes on with it", async ({ page }) => {
  await signedIn(page);
  await beginToBuy(page, 50);
  const order = page.url();
  await page.getByRole("link", { name: "Leave without paying" }).click();
  await expect(page.getByText("You began to buy 50 credits for ₹400")).toBeVisible();
  await expectBalance(page, 6);

  await page.goto("/wallet/buy");
  await page.getByRole("button", { name: "Buy 50 credits" }).click();
  await expect(page).toHaveURL(order);
  await page.goto("/wallet");
  await page.getByRole("link", { name: "Go on with it" }).click();
  await expect(page).toHaveURL(order);
  await page.getByRole("button", { name: "Approve" }).click();
  await expectBalance(page, 56);
  await page.goto("/wallet");
  await expect(page.getByText("Bought 50 credits")).toBeVisible();
  await expect(page.getByText("You began to buy")).toBeHidden();
});

test.describe("where something is refused or lost", () => {
  test.use({ refusals: true });

  test("a lost answer to an order is asked for again, and buys one pack", async ({ page }) => {
    await signedIn(page, "/wallet/buy");
    const keys: (string | undefined)[] = [];
    await page.route("**/payments/orders", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      keys.push(route.request().headers()["idempotency-key"]);
      const answer = await route.fetch();
      if (keys.length === 1) return route.abort("internetdisconnected");
      return route.fulfill({ response: answer });
    });
    await page.getByRole("button", { name: "Buy 10 credits" }).click();
    await expectHeading(page, "Pay for 10 credits");
    expect(new Set(keys).size).toBe(1);
  });

  test("a declined payment is said to be one, costs nothing, and can be tried again", async ({
    page,
  }) => {
    await signedIn(page);
    await beginToBuy(page, 10);
    await page.getByRole("button", { name: "Decline" }).click();
    await expect(page.getByRole("alert")).toContainText("The payment was declined, as you asked.");
    await expectBalance(page, 6);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The payment did not go through",
    );
    await page.getByRole("button", { name: "Approve" }).click();
    await expectBalance(page, 16);
  });

  test("out of credits in the midst of an analysis, one buys some and is back at it", async ({
    page,
  }) => {
    const person = await signedIn(page);
    await addCv(page, "cv.docx");
    await page.getByText("Hold it against a job text").click();
    await page.getByLabel("Job text").fill("You know PostgreSQL and write Go.");
    const cv = page.url();
    await spendElsewhere(page, person, cv.split("/").at(-1) ?? "");

    await page.getByRole("button", { name: /^Analyse/ }).click();
    await expect(page.getByRole("heading", { name: "1 credit short" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Buy for/ })).toHaveCount(4);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Buy for ₹100: 10 credits" }).click();
    await page.getByRole("button", { name: "Approve" }).click();

    await expect(page).toHaveURL(cv);
    await expect(notice(page, "Paid: 10 credits are yours.")).toBeVisible();
    await expectBalance(page, 10);
    await expect(page.getByLabel("Job text")).toHaveValue("You know PostgreSQL and write Go.");
    await page.getByRole("button", { name: /^Analyse/ }).click();
    await expect(page.getByRole("heading", { name: "The page, marked" })).toBeVisible();
    await expect(page.getByText("PostgreSQL").first()).toBeVisible();
    await expectBalance(page, 9);
  });
});
