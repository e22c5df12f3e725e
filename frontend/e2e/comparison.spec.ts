import type { Locator } from "@playwright/test";
import { addCv, analyse } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.beforeEach(async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "weak.pdf");
  await analyse(page);
});

test("a first analysis says how to get something to compare it with", async ({ page }) => {
  await page.getByRole("link", { name: "Compare with an earlier one" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to compare with yet");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add the mended CV" }).click();
  await expect(page).toHaveURL("/cvs");
});

test("a mended CV shows what improved and what is left", async ({ page }) => {
  await addCv(page, "mended.pdf");
  await analyse(page);
  await page.getByRole("link", { name: "Compare with an earlier one" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^\d+ points better; .+ things? (is|are) left$/,
  );
  const improved = page.getByRole("region", { name: "What improved" });
  await expect(improved).toContainText("mira.vantongeren@example.com");
  await expect(improved).toContainText("Then: No e-mail address could be found");
  const left = page.getByRole("region", { name: "What is left" });
  await expect(left).toContainText("Helped with various tasks in the office");
  await expectAccessible(page);

  await improved.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/screenings\/[^/]+#finding-/);
});

test("another analysis can be chosen, and its address kept", async ({ page }) => {
  await addCv(page, "one_column.pdf");
  await analyse(page);
  await addCv(page, "mended.pdf");
  await analyse(page);
  await page.getByRole("link", { name: "Compare with an earlier one" }).click();
  const choice = page.getByLabel("Compared with");
  await expect(choice.locator("option:checked")).toHaveText(/^one_column\.pdf, \d+ of 100/);
  const weak = choice.locator("option").filter({ hasText: "weak.pdf" });
  await choice.selectOption((await weak.getAttribute("value")) ?? "");
  await expect(page).toHaveURL(/\?with=/);
  await page.reload();
  await expect(choice.locator("option:checked")).toHaveText(/^weak\.pdf/);
  await page.goBack();
  await expect(choice.locator("option:checked")).toHaveText(/^one_column\.pdf/);
});

test.describe("with the clipboard open", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  async function expectCopied(line: Locator) {
    await line.getByRole("button", { name: "Copy the new line" }).click();
    await expect(line.getByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await line.page().evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe("");
    await expect(line.locator("dd").nth(1)).toHaveText(copied);
  }

  test("a rewritten line is copied with one press, of an analysis and of what is left", async ({
    page,
  }) => {
    const suggestions = page.getByRole("region", { name: "What to mend, in order" });
    await expectCopied(suggestions.locator("dl").first());

    await addCv(page, "weak.pdf");
    await analyse(page);
    await page.getByRole("link", { name: "Compare with an earlier one" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The same score");
    await expectCopied(page.getByRole("region", { name: "What is left" }).locator("dl").last());
  });
});

test("on paper there is the exact time, and nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Analysed .* at \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Print|Copy|Choose)/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Compare/ })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "The CV, marked" })).toBeVisible();
});
