import type { Page } from "@playwright/test";
import { markedPage } from "./support/analysis";
import { cvFile } from "./support/cv-files";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: "link" | "button" = "button") {
  const control = page.getByRole(role, { name }).first();
  await expect(control).toBeVisible();
  const isFocused = () => control.evaluate((node) => node === document.activeElement);
  for (let stop = 0; stop < 200 && !(await isFocused()); stop += 1)
    await page.keyboard.press("Tab");
  await expect(control).toBeFocused();
}

test("the first key press offers to skip to the content", async ({ page }) => {
  await page.goto("/roles");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("every link and control can be reached with the Tab key", async ({ page }) => {
  await signedIn(page, "/wallet");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Radio buttons share one stop, and the arrow keys walk between them.
  const expected = await page.locator("a[href]:visible, button:not([role=radio]):visible").count();
  // A date is four stops: day, month, year and the calendar.
  const dates = await page.locator("input[type=date]:visible").count();
  const seen = new Set<string>();
  for (let stop = 0; stop < expected + 4 * dates + 2; stop += 1) {
    await page.keyboard.press("Tab");
    seen.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ""));
  }
  expect(seen.size).toBeGreaterThanOrEqual(expected);
});

test("keys lead to places, and a list of them opens and closes", async ({ page }) => {
  await signedIn(page, "/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(page).toHaveURL("/wallet");

  await page.getByRole("radio", { name: "All" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("radio", { name: "All" })).toBeFocused();
});

test("the main job needs no mouse, and the focus goes along", async ({ page }) => {
  await signedIn(page);
  const heading = page.getByRole("heading", { level: 1 });
  await tabTo(page, "Add my CV", "link");
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("CVs");
  await expect(heading).toBeFocused();

  const chosen = page.waitForEvent("filechooser");
  const choose = page.getByLabel("Choose a file");
  await page.keyboard.press("Tab");
  await expect(choose).toBeFocused();
  await page.keyboard.press("Enter");
  await (await chosen).setFiles(cvFile("cv.docx"));
  await expect(heading).toHaveText("cv.docx");
  await expect(heading).toBeFocused();

  await tabTo(page, "Analyse my CV, 1 credit");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/screenings\/.+/);
  await expect(heading).toBeFocused();
  await expect(markedPage(page)).toBeVisible();

  await tabTo(page, /^Choose this role/);
  const role = page.locator(":focus");
  await page.keyboard.press("Enter");
  await expect(role).toContainText("One of your target roles");
  await expect(role).toBeFocused();
});

test("deleting a CV hands the focus to the heading, and F8 leads to the way back", async ({
  page,
}) => {
  await signedIn(page, "/cvs");
  await page.getByLabel("Choose a file").setInputFiles([cvFile("cv.docx"), cvFile("cv.doc")]);
  const remove = page.getByRole("button", { name: "Delete cv.docx" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("F8");
  await tabTo(page, "Undo");
  await page.keyboard.press("Enter");
  await expect(remove).toBeVisible();
});
