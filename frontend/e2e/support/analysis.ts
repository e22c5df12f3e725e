import { expect, type Page } from "@playwright/test";
import { cvFile } from "./cv-files";

/** By the list of CVs to the page of a new one. */
export async function addCv(page: Page, name: string) {
  if (!page.url().endsWith("/cvs")) await page.goto("/cvs");
  await page.getByLabel("Choose a file").setInputFiles(cvFile(name));
  await expect(page).toHaveURL(/\/cvs\/.+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** From a CV's page to its finished analysis. */
export async function analyse(page: Page) {
  await page.getByRole("button", { name: /^Analyse .*, 1 credit$/ }).click();
  await expect(page).toHaveURL(/\/screenings\/.+/);
  // A model may word it, on a machine that does much else.
  await expect(page.getByRole("heading", { name: "The page, marked" })).toBeVisible({
    timeout: 45_000,
  });
}

export function markedPage(page: Page) {
  return page.getByRole("region", { name: "The CV, marked" });
}
