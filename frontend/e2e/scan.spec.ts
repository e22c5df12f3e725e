import { addCv } from "./support/analysis";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("a scan is read for no credit, and then analysed like any CV", async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "scanned_cv.pdf");
  await expect(page.getByRole("heading", { name: "We can read the picture" })).toBeVisible();
  await page.getByRole("button", { name: "Read the picture, no credit" }).click();
  await expect(page.getByText("This text was read from a picture")).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/Read from a picture, \d+ % sure/)).toBeVisible();
  await expect(page.getByRole("link", { name: /6 credits/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Analyse my CV, 1 credit" })).toBeVisible();
});

test("a picture without words says so, and may be tried again", async ({ page }) => {
  await signedIn(page, "/cvs");
  await addCv(page, "scan.pdf");
  await page.getByRole("button", { name: "Read the picture, no credit" }).click();
  await expect(page.getByText("No words could be made out")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Try once more, no credit" })).toBeVisible();
});
