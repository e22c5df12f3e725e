import type { Page } from "@playwright/test";
import { somebody } from "./support/person";
import { comeBackAs, expectRefused, leaveFor, providers, wayBack } from "./support/sign-in";
import { expect, test } from "./support/test";

test.use({ refusals: true });

const notFinished = "That sign-in was not finished";
const notTrusted = "That sign-in could not be trusted";

async function signOut(page: Page) {
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
}

for (const provider of providers) {
  test.describe(provider, () => {
    test("a way back whose state was changed leads to the door", async ({ page }) => {
      await leaveFor(page, provider);
      const back = await wayBack(page, somebody().email);
      back.searchParams.set("state", `${back.searchParams.get("state")}x`);
      await page.goto(back.href);
      await expectRefused(page, "state_mismatch", notFinished);
    });

    test("a way back opens once, and in the browser that set out", async ({ page, browser }) => {
      await leaveFor(page, provider);
      const back = await wayBack(page, somebody().email);
      const context = await browser.newContext();
      const stranger = await context.newPage();
      await stranger.goto(back.href);
      await expectRefused(stranger, "state_mismatch", notFinished);
      await context.close();

      await page.goto(back.href);
      await expect(page).toHaveURL("/dashboard");
      await signOut(page);
      await page.goto(back.href);
      await expectRefused(page, "state_mismatch", notFinished);
    });

    test("a code that was used is worth nothing in another sign-in", async ({ page }) => {
      const { email } = somebody();
      await leaveFor(page, provider);
      const spent = await wayBack(page, email);
      await page.goto(spent.href);
      await expect(page).toHaveURL("/dashboard");
      await signOut(page);
      await leaveFor(page, provider);
      const back = await wayBack(page, email);
      back.searchParams.set("code", spent.searchParams.get("code") ?? "");
      await page.goto(back.href);
      await expectRefused(page, "identity_refused", notTrusted);
    });

    test("a token with anything wrong in it signs nobody in", async ({ page }) => {
      // Eight journeys in one.
      test.slow();
      const { email } = somebody();
      for (const wrong of [
        "another nonce",
        "no signature",
        "another's signature",
        "another issuer",
        "another audience",
        "made for another",
        "long expired",
      ]) {
        await test.step(wrong, async () => {
          await leaveFor(page, provider);
          await comeBackAs(page, email, wrong);
          await expectRefused(page, "identity_refused", notTrusted);
        });
      }
      await leaveFor(page, provider);
      await comeBackAs(page, email);
      await expect(page).toHaveURL("/dashboard");
    });
  });
}

test("an account of a tenant that is not admitted is told so", async ({ page }) => {
  await leaveFor(page, "Microsoft");
  await comeBackAs(page, somebody().email, "of a foreign tenant");
  await expectRefused(page, "tenant_refused", "Your organisation is not admitted here");
});
