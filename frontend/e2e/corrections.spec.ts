import type { Page } from "@playwright/test";
import { addCv, analyse } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.beforeEach(async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "misread.pdf");
});

const begin = /Begin a section at “Where I have been”/;
const what = "What “Where I have been” is";

function told(page: Page) {
  return page.getByRole("region", { name: "Findings" });
}

test("a section that was misread is corrected, and the next analysis finds the experience", async ({
  page,
}) => {
  const address = page.url();
  await analyse(page);
  await expect(told(page)).toContainText("No experience section; projects speak for you.");

  await page.goto(address);
  await page.getByRole("button", { name: begin }).click();
  await expect(page.getByLabel(what)).toBeFocused();
  await expect(page.getByLabel(what)).toHaveValue("experience");
  await page.getByRole("button", { name: "Save corrections" }).click();
  await expect(page.getByText("You corrected what was read.")).toBeVisible();

  await analyse(page);
  await expect(told(page)).toContainText("2 positions with dates.");
  await expect(page.getByText("You corrected what was read, and the analysis")).toBeVisible();
});

test("contact is corrected, stays so, and goes back to what was read", async ({ page }) => {
  await expect(page.getByLabel("Name")).toHaveValue("Mira Vantongeren");
  await page.getByLabel("Name").fill("Mira V.");
  await page.getByLabel("Phone").fill("");
  await expect(page.getByText("software read Mira Vantongeren")).toBeVisible();
  await page.getByRole("button", { name: "Save corrections" }).click();
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Mira V.");
  await expect(page.getByLabel("Phone")).toHaveValue("");
  await page.getByRole("button", { name: "Back to what was read" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Mira Vantongeren");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Mira V.");
});

test("what is not saved can be undone", async ({ page }) => {
  await page.getByRole("button", { name: "“Education” begins no section" }).click();
  await expect(page.getByRole("heading", { name: "Education" })).toHaveCount(0);
  await page.getByLabel("Name").fill("Somebody");
  await page.getByRole("button", { name: "Undo changes" }).click();
  await expect(page.getByRole("heading", { name: "Education" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Mira Vantongeren");
  await expect(page.getByRole("button", { name: "Save corrections" })).toHaveCount(0);
});

test("a section is made, named and unmade with keys alone", async ({ page }) => {
  await page.getByRole("button", { name: /Begin a section at “English/ }).focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: begin })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(what)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByLabel("What you call it").fill("Work");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Work", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "“Work” begins no section" }).press("Enter");
  await expect(page.getByRole("button", { name: begin })).toBeFocused();
});

test.describe("when something cannot be", () => {
  test.use({ refusals: true });

  test("the field says so", async ({ page }) => {
    await page.getByLabel("Email").fill("nowhere");
    await page.getByRole("button", { name: "Save corrections" }).click();
    await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Write a whole email address")).toBeVisible();
  });
});

test("the page stands beside the text, and on a phone behind a tab", async ({ page }) => {
  const picture = page.getByRole("img", { name: "Page 1 as a person sees it" });
  await expect(picture).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(picture).toBeHidden();
  await page.getByLabel("Name").fill("Mira V.");
  await page.getByRole("tab", { name: "The page" }).click();
  await expect(picture).toBeVisible();
  await page.getByRole("tab", { name: "The text" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Mira V.");
});

test("axe finds nothing while one corrects", async ({ page }) => {
  await page.getByRole("button", { name: begin }).click();
  await page.getByRole("button", { name: /Change the title “Where/ }).click();
  await expectAccessible(page);
});
