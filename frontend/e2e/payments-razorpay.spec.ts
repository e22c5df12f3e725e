import { beginToBuy, expectBalance, expectHeading } from "./support/buying";
import { signedIn } from "./support/person";
import { payOnThePhone, test } from "./support/razorpay";
import { expect } from "./support/test";

// One app with its gateway for all of them.
test.describe.configure({ mode: "default" });

const window = "Pay Greenroom";

test("a pack is paid in Razorpay's window, and its receipt is of real money", async ({ page }) => {
  await signedIn(page, "/wallet/buy");
  await expect(page.getByText("Play money")).toBeHidden();
  await beginToBuy(page, 10);
  await page.getByRole("button", { name: "Pay, ₹100" }).click();
  await page.getByRole("dialog", { name: window }).getByRole("button", { name: "Pay" }).click();
  await expectHeading(page, "Paid: 10 credits are yours");
  await expectBalance(page, 16);
  await expect(page.getByText(/^GR-\d{6}$/)).toBeVisible();
});

test("a try that fails in the window is told, and the next one may succeed", async ({ page }) => {
  await signedIn(page);
  await beginToBuy(page, 25);
  await page.getByRole("button", { name: "Pay, ₹225" }).click();
  const dialog = page.getByRole("dialog", { name: window });
  await dialog.getByRole("button", { name: "Fail" }).click();
  await expect(page.getByText("Your payment could not be completed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Pay" }).click();
  await expectHeading(page, "Paid: 25 credits are yours");
  await expectBalance(page, 31);
});

test("closing the window is no failure: a payment on the phone is noticed", async ({
  page,
  gateway,
}) => {
  await signedIn(page);
  const opened = page.waitForResponse(
    (answer) => answer.url().endsWith("/payments/orders") && answer.request().method() === "POST",
  );
  await beginToBuy(page, 10);
  const { provider_order_id } = await (await opened).json();
  await page.getByRole("button", { name: "Pay, ₹100" }).click();
  await page.getByRole("dialog", { name: window }).getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Checking whether you paid")).toBeVisible();
  await expectBalance(page, 6);
  await payOnThePhone(gateway, provider_order_id, 10_000);
  await expectHeading(page, "Paid: 10 credits are yours");
  await expectBalance(page, 16);
});

test.describe("where the network is in the way", () => {
  test.use({ refusals: true });

  test("a payment window that is blocked is said to be, and opens once it is not", async ({
    page,
  }) => {
    await signedIn(page);
    await page.route("**/checkout.js", (route) => route.abort("internetdisconnected"));
    await beginToBuy(page, 10);
    await page.getByRole("button", { name: "Pay, ₹100" }).click();
    await expect(page.getByRole("alert")).toContainText("Nothing was charged");
    await page.unroute("**/checkout.js");
    await page.getByRole("button", { name: "Pay, ₹100" }).click();
    await expect(page.getByRole("dialog", { name: window })).toBeVisible();
    await page.getByRole("button", { name: "Close" }).click();
  });
});
