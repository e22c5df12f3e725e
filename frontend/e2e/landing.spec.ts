import { markedPage } from "./support/analysis";
import { slowDown } from "./support/slow";
import { expect, test } from "./support/test";

test("a stranger sees what it does, and a real result, without asking the server", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "See your CV the way a reader does.",
  );
  await expect(page.getByRole("link", { name: "Analyse my CV" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Fix first: three things/ })).toBeVisible();
  await expect(markedPage(page)).toContainText("Meera Nair");
  expect(asked.filter((path) => path.startsWith("/api"))).toEqual([]);
});

test("pointing at a finding lights up its line", async ({ page }) => {
  await page.goto("/");
  const note = page.locator("#finding-impact-quantified");
  const line = markedPage(page).getByText("Responsible for the nightly import of orders");
  await note.scrollIntoViewIfNeeded();
  const before = await line.evaluate((node) => getComputedStyle(node).backgroundColor);
  await note.hover();
  await expect(line).not.toHaveCSS("background-color", before);
  await expect(line).toBeInViewport();
});

test("a line leads to its finding by keyboard alone", async ({ page }) => {
  await page.goto("/");
  const figure = markedPage(page)
    .getByRole("link", { name: /^Finding \d+/ })
    .first();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#finding-/);
  await expect(page.locator("li[data-finding] [aria-current=true]")).toBeInViewport();
});

test("the quotes of a role lead to the page", async ({ page }) => {
  await page.goto("/");
  const roles = page.getByRole("region", { name: "Roles this CV speaks for" });
  await roles.locator("a[href*='#words-']").first().click();
  await expect(markedPage(page).locator("[data-finding^='words-']").first()).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("it stands on a slow third-generation network, the words before the sample", async ({
  page,
}) => {
  await slowDown(page);
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 15_000 });
  await expect(markedPage(page)).toBeVisible({ timeout: 15_000 });
});
