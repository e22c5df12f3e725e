import { readFileSync } from "node:fs";
import { addCv } from "./support/analysis";
import { cvFile } from "./support/cv-files";
import { signedIn } from "./support/person";
import { test } from "./support/s3";
import { expect } from "./support/test";

test.beforeEach(async ({ page }) => {
  await signedIn(page, "/cvs");
});

test("a CV goes to the store itself, is read, and shows its pages from there", async ({
  page,
  shelf,
}) => {
  const sent = page.waitForRequest(
    (request) => request.url().startsWith(shelf.store) && request.method() === "POST",
  );
  const shown = page.waitForResponse(
    (answer) => answer.url().startsWith(shelf.store) && answer.request().resourceType() === "image",
  );
  await addCv(page, "one_column.pdf");
  expect((await (await sent).response())?.status()).toBe(204);
  expect((await shown).status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("one_column.pdf");
});

test("the file comes back down under its own name, as it was", async ({ page }) => {
  await addCv(page, "cv.doc");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("cv.doc");
  expect(readFileSync(await saved.path())).toEqual(readFileSync(cvFile("cv.doc")));
});

test.describe("when the store does not answer", () => {
  test.use({ refusals: true });

  test("the file did not get through, and goes once the store is back", async ({ page, shelf }) => {
    await page.goto("/cvs");
    await page.route(`${shelf.store}/**`, (route) => route.abort("internetdisconnected"));
    await page.getByLabel("Choose a file").setInputFiles(cvFile("one_column.pdf"));
    await expect(page.getByRole("alert")).toContainText("did not get through");
    await page.unroute(`${shelf.store}/**`);
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("one_column.pdf");
  });
});
