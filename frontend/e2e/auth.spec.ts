import { signedIn, somebody } from "./support/person";
import { expect, test } from "./support/test";

test("somebody signs up, and stands before their first step", async ({ page }) => {
  const person = somebody();
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await expect(page.getByText("Strong.")).toBeVisible();
  await page.getByRole("button", { name: "Make my account" }).click();

  await expect(page).toHaveURL("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Add your CV");
  await expect(page.getByRole("link", { name: /6 credits/ })).toBeVisible();
});

test("the session outlives a reload and ends with signing out", async ({ page }) => {
  await signedIn(page, "/dashboard");
  await page.reload();
  await expect(page).toHaveTitle(/Dashboard/);

  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("banner").getByRole("link", { name: "Log in" })).toBeVisible();
});

test("the form says what is missing before anything is sent", async ({ page }) => {
  await page.goto("/register");
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription("This is needed.");
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/whole email address/);
});

test.describe("when the server refuses", () => {
  test.use({ refusals: true });

  test("signing out in one tab ends the other", async ({ page, context }) => {
    await signedIn(page, "/wallet");
    const other = await context.newPage();
    await other.goto("/profile");
    await other.getByRole("button", { name: "Sign out" }).click();
    await expect(other).toHaveURL("/");
    await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  });

  test("a deep link leads over the door to where one was heading", async ({ page }) => {
    const person = somebody();
    await page.request.post("/api/v1/auth/register", { data: person });
    await page.context().clearCookies();
    await page.goto("/wallet?kind=grant");
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL("/wallet?kind=grant");
  });

  test("a wrong password is told above the form, and nothing typed is lost", async ({ page }) => {
    const person = await signedIn(page);
    await page.context().clearCookies();
    await page.goto("/login");
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByRole("alert")).toContainText("That did not match");
    await expect(page.getByLabel("Email")).toHaveValue(person.email);
  });

  test("a taken address and a weak password are told on their fields", async ({ page }) => {
    const person = await signedIn(page);
    await page.context().clearCookies();
    await page.goto("/register");
    await page.getByLabel("Name").fill(person.name);
    await page.getByLabel("Email").fill(person.email);
    const password = page.getByLabel("Password", { exact: true });
    await password.fill("password123");
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(password).toBeFocused();
    await expect(password).toHaveAccessibleDescription(/guess/);

    await password.fill(person.password);
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/account/);
  });

  test("an address that leads nowhere says so and shows a way on", async ({ page }) => {
    await page.goto("/no-such-place");
    await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
    await page.getByRole("link", { name: "Go to the front page" }).click();
    await expect(page).toHaveURL("/");
  });
});
