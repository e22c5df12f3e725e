import type { Page } from "@playwright/test";
import { addCv, analyse, markedPage } from "./support/analysis";
import { cvFile } from "./support/cv-files";
import { signedIn, somebody } from "./support/person";
import { slowDown } from "./support/slow";
import { expect, test } from "./support/test";

async function expectAnalysisOf(page: Page, name: string) {
  await addCv(page, name);
  const text = page.getByRole("region", { name: "The text of this CV" });
  await expect(text).toContainText("Mira Vantongeren");
  await analyse(page);
  await expect(page.getByText("out of 100").first()).toBeVisible();
  await expect(markedPage(page)).toContainText("Led 5 engineers");
  await expect(page.getByRole("heading", { name: "Roles your CV speaks for" })).toBeVisible();
  await expect(page.getByText(/the same file gives the same score/)).toBeVisible();
}

test("somebody signs up, has a CV of each kind analysed, and finds what each credit paid for", async ({
  page,
}) => {
  const person = somebody();
  await page.goto("/");
  await page.getByRole("link", { name: "Analyse my CV" }).click();
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Add your CV");
  await expect(page.getByRole("link", { name: /^6 credits/ })).toBeVisible();

  const files = ["two_columns_by_rows.pdf", "cv.docx", "cv.doc"];
  for (const [paid, name] of files.entries()) {
    await expectAnalysisOf(page, name);
    await expect(page.getByRole("link", { name: `${5 - paid} credits` })).toBeVisible();
  }

  await page.goto("/activity");
  for (const name of files)
    await expect(page.getByText(`Uploaded ${name}`, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Analysis done: \d+ of 100$/)).toHaveCount(files.length);

  await page.goto("/wallet");
  await page.getByRole("link", { name: "Analysis of a CV" }).nth(1).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("cv.docx");

  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Show me where" }).click();
  await expect(
    page.getByRole("region", { name: "Findings" }).locator("[aria-current=true]"),
  ).toBeInViewport();
});

test("the main job goes through on a slow third-generation network, and says what goes on", async ({
  page,
}) => {
  await signedIn(page);
  await slowDown(page);
  await page.getByRole("link", { name: "Add my CV" }).click();
  await page.getByLabel("Choose a file").setInputFiles(cvFile("scan.pdf"));
  await expect(page.getByText(/^(Preparing|Sending|Reading) scan\.pdf/)).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("nothing was charged", { timeout: 20_000 });

  await page.getByRole("link", { name: "Add another file" }).click();
  await page.getByLabel("Choose a file").setInputFiles(cvFile("cv.docx"));
  const start = page.getByRole("button", { name: /^Analyse/ });
  await expect(start).toBeVisible({ timeout: 20_000 });
  await start.click();
  await expect(markedPage(page)).toBeVisible({ timeout: 20_000 });
});
