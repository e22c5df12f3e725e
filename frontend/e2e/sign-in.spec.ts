import type { Browser, Page } from "@playwright/test";
import { signedIn, somebody } from "./support/person";
import { comeBackAs, expectRefused, leaveFor, providers } from "./support/sign-in";
import { expect, test } from "./support/test";

async function inAnotherBrowser(browser: Browser, visit: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  await visit(await context.newPage());
  await context.close();
}

// Google answers for the addresses of its customers' domains; the two others say of none that it is its owner's.
const standing = { Google: "Confirmed", LinkedIn: "Not confirmed", Microsoft: "Not confirmed" };

for (const provider of providers) {
  test.describe(provider, () => {
    test("somebody signs up, and in again from another browser", async ({ page, browser }) => {
      const { email } = somebody();
      await leaveFor(page, provider, "/register");
      await comeBackAs(page, email);
      await expect(page).toHaveURL("/dashboard");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Add your CV");

      await inAnotherBrowser(browser, async (again) => {
        await leaveFor(again, provider, "/login?return_to=%2Faccount");
        await comeBackAs(again, email);
        await expect(again).toHaveURL("/account");
        const address = again.getByRole("region", { name: "Email address" });
        await expect(address).toContainText(email);
        await expect(address.getByText(standing[provider], { exact: true })).toBeVisible();
        await expect(again.getByText("Your only way in")).toBeVisible();
        await expect(again.getByRole("button", { name: `Disconnect ${provider}` })).toHaveCount(0);
      });
    });

    test.describe("when the way is not straight", () => {
      test.use({ refusals: true });

      test("who stops half-way is told that nothing happened", async ({ page }) => {
        await leaveFor(page, provider);
        await page.getByRole("link", { name: "Cancel" }).click();
        await expectRefused(page, "cancelled", "You stopped half-way");
        await expect(page.getByRole("banner").getByRole("link", { name: "Log in" })).toBeVisible();
      });

      test("an address with an account signs nobody in until its owner connects the two", async ({
        page,
        browser,
      }) => {
        const { email, password } = await signedIn(page);
        await page.context().clearCookies();
        await leaveFor(page, provider);
        await comeBackAs(page, email);
        await expectRefused(page, "email_taken", "You have an account already");
        await expect(page.getByRole("alert")).toContainText(
          "Sign in the way you did before; under Account you can then connect the other service.",
        );

        await page.getByLabel("Email").fill(email);
        await page.getByLabel("Password", { exact: true }).fill(password);
        await page.getByRole("button", { name: "Log in" }).click();
        await expect(page).toHaveURL("/dashboard");
        await page.goto("/account");
        await page.getByRole("button", { name: `Connect ${provider}` }).click();
        await comeBackAs(page, email);
        await expect(page).toHaveURL("/account");
        const disconnect = page.getByRole("button", { name: `Disconnect ${provider}` });
        await expect(disconnect).toBeVisible();

        await inAnotherBrowser(browser, async (again) => {
          await leaveFor(again, provider);
          await comeBackAs(again, email);
          await expect(again).toHaveURL("/dashboard");
        });
        await disconnect.click();
        await expect(page.getByRole("button", { name: `Connect ${provider}` })).toBeVisible();
        await inAnotherBrowser(browser, async (again) => {
          await leaveFor(again, provider);
          await comeBackAs(again, email);
          await expectRefused(again, "email_taken", "You have an account already");
        });
      });
    });
  });
}

test("two tabs that sign in at once do not disturb each other", async ({ page, context }) => {
  const { email } = somebody();
  const other = await context.newPage();
  await leaveFor(page, "Google", "/login?return_to=%2Fwallet");
  await leaveFor(other, "Google", "/login?return_to=%2Fprofile");
  await comeBackAs(other, email);
  await expect(other).toHaveURL("/profile");
  await comeBackAs(page, email);
  await expect(page).toHaveURL("/wallet");
  for (const tab of [page, other]) {
    await tab.reload();
    await expect(tab.getByRole("button", { name: "Account menu" })).toBeVisible();
  }
});

test("a way in that is opened in a new tab leads there as well", async ({ page, context }) => {
  await page.goto("/login");
  const way = page.getByRole("link", { name: "Continue with LinkedIn" });
  await way.click({ button: "right" });
  const tab = await context.newPage();
  await tab.goto((await way.getAttribute("href")) ?? "");
  await comeBackAs(tab, somebody().email);
  await expect(tab).toHaveURL("/dashboard");
});

test.describe("where something else comes of it", () => {
  test.use({ refusals: true });

  test("who stops half-way and logs in otherwise still gets to where they were heading", async ({
    page,
  }) => {
    const { email, password } = await signedIn(page);
    await page.context().clearCookies();
    await leaveFor(page, "Google", "/login?return_to=%2Fwallet");
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("alert")).toContainText("You stopped half-way");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL("/wallet");
  });

  test("who stops while connecting finds everything as it was", async ({ page }) => {
    await signedIn(page, "/account");
    await page.getByRole("button", { name: "Connect Google" }).click();
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page).toHaveURL("/account?error=cancelled");
    await expect(page.getByRole("alert")).toContainText("You stopped half-way");
    await expect(page.getByRole("button", { name: "Connect Google" })).toBeVisible();
  });

  test("an account that signs in somebody else is not connected a second time", async ({
    page,
    browser,
  }) => {
    const { email } = somebody();
    await inAnotherBrowser(browser, async (theirs) => {
      await leaveFor(theirs, "Microsoft", "/register");
      await comeBackAs(theirs, email);
      await expect(theirs).toHaveURL("/dashboard");
    });
    await signedIn(page, "/account");
    await page.getByRole("button", { name: "Connect Microsoft" }).click();
    await comeBackAs(page, email);
    await expect(page).toHaveURL("/account?error=identity_taken");
    await expect(page.getByRole("alert")).toContainText("belongs to somebody else here");
  });
});
