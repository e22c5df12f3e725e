import { expectAccessible } from "./support/axe";
import { mailedLink } from "./support/mail";
import { signedIn, somebody } from "./support/person";
import { expect, test } from "./support/test";

test("a new person confirms their address by the letter's link", async ({ page }) => {
  const person = await signedIn(page, "/account");
  await expect(page.getByText("Not confirmed")).toBeVisible();
  await page.goto(await mailedLink(person.email, "Confirm your address"));
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("Confirmed", { exact: true })).toBeVisible();
});

test.describe("when the server refuses", () => {
  test.use({ refusals: true });

  test("a forgotten password is replaced by the letter's link, once", async ({ page }) => {
    const person = somebody();
    await page.request.post("/api/v1/auth/register", { data: person });
    await page.context().clearCookies();
    await page.goto("/login");
    await page.getByRole("link", { name: "Forgot it?" }).click();
    // The page that is left has a field of the same name.
    await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
    await page.getByLabel("Email").fill(person.email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText("Look into your mailbox")).toBeVisible();

    const link = await mailedLink(person.email, "Choose a new password");
    await page.goto(link);
    const password = page.getByLabel("New password", { exact: true });
    await password.fill("password123");
    await page.getByRole("button", { name: "Set my password" }).click();
    await expect(password).toHaveAccessibleDescription(/guess/);
    await password.fill("eleven brass kettles");
    await page.getByRole("button", { name: "Set my password" }).click();
    await expect(page.getByText("Your password is set")).toBeVisible();

    await page.getByRole("link", { name: "Log in" }).last().click();
    await expect(page).toHaveURL("/login");
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill("eleven brass kettles");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL("/dashboard");

    await page.goto("about:blank");
    await page.goto(link);
    await page.getByLabel("New password", { exact: true }).fill("twelve tin whistles");
    await page.getByRole("button", { name: "Set my password" }).click();
    await expect(page.getByRole("alert")).toContainText("Link no longer works");
  });

  test("the pages of mailed links are there for everybody", async ({ page }) => {
    for (const address of [
      "/forgot-password",
      "/reset-password#token=x",
      "/confirm-address#token=x",
    ]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });
});
