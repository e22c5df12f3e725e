import { addCv, analyse, markedPage } from "./support/analysis";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.beforeEach(async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "one_column.pdf");
});

test("a finding and its line lead to each other, and an address keeps the place", async ({
  page,
}) => {
  await analyse(page);
  const figure = markedPage(page)
    .getByRole("link", { name: /^Finding \d+/ })
    .first();
  await figure.click();
  await expect(page).toHaveURL(/#finding-/);
  await page.reload();
  const note = page.getByRole("region", { name: "Findings" }).locator("[aria-current=true]");
  await expect(note).toBeInViewport();
});

test("on a phone the finding opens over the page, and the next one follows", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await analyse(page);
  await markedPage(page)
    .getByRole("link", { name: /^Finding \d+/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  const first = await sheet.getByRole("heading").textContent();
  await sheet.getByRole("button", { name: "Next finding" }).click();
  await expect(sheet.getByRole("heading")).not.toHaveText(first ?? "");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test("a quoted line of a role leads to its place on the page", async ({ page }) => {
  await analyse(page);
  const roles = page.getByRole("region", { name: "Roles your CV speaks for" });
  await roles.locator("a[href*='#words-']").first().click();
  await expect(markedPage(page).locator("[data-finding^='words-']").first()).toBeInViewport();
});

test("a role can be chosen as a target", async ({ page }) => {
  await analyse(page);
  const roles = page.getByRole("region", { name: "Roles your CV speaks for" });
  await roles
    .getByRole("button", { name: /^Choose this role/ })
    .first()
    .click();
  await expect(roles.getByText("One of your target roles")).toBeVisible();
  await page.reload();
  await expect(roles.getByText("One of your target roles")).toBeVisible();
});

test("the result arrives although the events never do", async ({ page }) => {
  await page.route("**/events", (route) =>
    route.fulfill({ status: 200, body: "", contentType: "text/event-stream" }),
  );
  await analyse(page);
});

test.describe("once the CV is deleted", () => {
  test.use({ refusals: true });

  test("its analysis is gone with it", async ({ page }) => {
    await analyse(page);
    const analysis = page.url();
    await page.getByRole("link", { name: "The CV" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("Your CVs will stand here")).toBeVisible();
    // Leaving ends the time to undo.
    await page.goto(analysis);
    await expect(async () => {
      await page.reload();
      const title = page.getByRole("heading", { level: 1 });
      await expect(title).toHaveText("There is no page here", { timeout: 4_000 });
    }).toPass();
  });
});
