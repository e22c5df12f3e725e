import { addCv } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { notice } from "./support/notice";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { filesIn } from "./support/zip";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1";

test("everything that is kept is downloaded in one zip", async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "one_column.pdf");
  await page.goto("/account");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download everything" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("greenroom.zip");
  const files = filesIn(await saved.path());
  expect(files).toEqual(expect.arrayContaining(["README.txt", "data/users.json", "data/cvs.json"]));
  expect(files.filter((name) => name.startsWith("files/"))).toEqual([
    expect.stringContaining("one_column.pdf"),
  ]);
});

test("the letter about an export leads to it on the page", async ({ page }) => {
  await signedIn(page, "/account#your-data");
  await expect(page.getByRole("button", { name: "Download everything" })).toBeInViewport();
});

test("another device is signed out from here", async ({ page, browser }) => {
  const { email, password } = await signedIn(page);
  const phone = await browser.newContext({ userAgent: iphone });
  const login = { data: { email, password } };
  expect((await phone.request.post("/api/v1/auth/login", login)).status()).toBe(200);

  await page.goto("/account");
  const devices = page.getByRole("region", { name: "Where you are signed in" });
  await expect(devices.getByRole("listitem")).toHaveCount(2);
  await expect(devices.getByRole("listitem").first()).toContainText("This one");
  await devices.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
  await expect(devices.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("That device is signed out.", { exact: true })).toBeVisible();
  const renewal = await phone.request.post("/api/v1/auth/refresh");
  expect(renewal.status()).toBe(401);
  await phone.close();
});

test("what happened to a sign-in is told to its owner", async ({ page }) => {
  await signedIn(page, "/account");
  const log = page.getByRole("region", { name: "What happened to your sign-in" });
  await expect(log.getByText("You made this account")).toBeVisible();
});

test("the letter that confirms an address is sent again", async ({ page }) => {
  const { email } = await signedIn(page, "/account");
  await page.getByRole("button", { name: "Send the letter again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "on its way" })).toContainText(email);
});

test.describe("when the server refuses", () => {
  test.use({ refusals: true });

  test("a password is changed by who knows the present one", async ({ page }) => {
    const { email, password } = await signedIn(page, "/account");
    await page.getByRole("button", { name: "Change password" }).click();
    const present = page.getByLabel("Present password");
    const next = page.getByLabel("New password", { exact: true });
    await present.fill("not the present one");
    await next.fill("eleven brass kettles");
    await page.getByRole("button", { name: "Change my password" }).click();
    await expect(present).toHaveAccessibleDescription(/not your present password/);
    await present.fill(password);
    await next.fill("password123");
    await page.getByRole("button", { name: "Change my password" }).click();
    await expect(next).toHaveAccessibleDescription(/guess/);
    await next.fill("eleven brass kettles");
    await page.getByRole("button", { name: "Change my password" }).click();
    await expect(notice(page, "Your password is changed.")).toBeVisible();
    await expect(page.getByText("Your password was changed")).toBeVisible();

    for (const [tried, status] of [
      [password, 401],
      ["eleven brass kettles", 200],
    ] as const) {
      const answer = await page.request.post("/api/v1/auth/login", {
        data: { email, password: tried },
      });
      expect(answer.status()).toBe(status);
    }
  });

  test("an account is deleted with all that is in it, and its address is free", async ({
    page,
  }) => {
    const person = await signedIn(page, "/cvs");
    await addCv(page, "one_column.pdf");
    await page.goto("/account");
    await page.getByRole("button", { name: "Delete my account" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete your account?" });
    await expect(dialog).toContainText("the 6 credits left");
    await expectAccessible(page);
    const password = dialog.getByLabel("Your password");
    await dialog.getByRole("button", { name: "Delete it for good" }).click();
    await expect(password).toHaveAccessibleDescription(/needed/);
    await password.fill("not the password");
    await dialog.getByRole("button", { name: "Delete it for good" }).click();
    await expect(password).toHaveAccessibleDescription(/not your present password/);
    await password.fill(person.password);
    await dialog.getByRole("button", { name: "Delete it for good" }).click();

    await expect(page).toHaveURL("/");
    await expect(notice(page, "Your account is deleted")).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: "Log in" })).toBeVisible();
    const again = await page.request.post("/api/v1/auth/register", { data: person });
    expect(again.status()).toBe(201);
    await page.goto("/cvs");
    await expect(page.getByText("one_column.pdf")).toHaveCount(0);
  });
});

test("anybody reads what is kept, and reaches it from every page", async ({ page }) => {
  await page.goto("/roles/data-analyst");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { name: "What is kept of you" })).toBeVisible();
  const cvs = page.getByRole("region", { name: "Your CVs" });
  await expect(cvs).toContainText("Until you delete the CV or your account.");
});
