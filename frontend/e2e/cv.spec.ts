import { readFileSync } from "node:fs";
import { addCv, analyse } from "./support/analysis";
import { cvFile } from "./support/cv-files";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.beforeEach(async ({ page }) => {
  await signedIn(page, "/cvs");
});

test("a job text is held against the CV", async ({ page }) => {
  await addCv(page, "one_column.pdf");
  await page.getByText("Hold it against a job text").click();
  await page.getByLabel("Job text").fill("We need Python, PostgreSQL, Kubernetes and Salesforce.");
  await analyse(page);
  const match = page.getByRole("region", { name: "Beside the job text" });
  await expect(match).toContainText("Kubernetes");
  await expect(match).toContainText("Salesforce");
});

test("a file can be dropped anywhere on the page", async ({ page }) => {
  await page.goto("/cvs");
  await expect(page.getByText("Drop your CV here")).toBeVisible();
  const bytes = readFileSync(cvFile("one_column.pdf")).toString("base64");
  const carried = await page.evaluateHandle(async (data) => {
    const answer = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([answer], "dropped.pdf", { type: "application/pdf" }));
    return transfer;
  }, bytes);
  await page.dispatchEvent("body", "dragover", { dataTransfer: carried });
  await expect(page.getByText("Let go, and it is read")).toBeVisible();
  await page.dispatchEvent("footer", "drop", { dataTransfer: carried });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("dropped.pdf");
});

test("several files come in one after the other, and stay in the list", async ({ page }) => {
  await page.goto("/cvs");
  const files = ["one_column.pdf", "cv.docx"].map(cvFile);
  await page.getByLabel("Choose a file").setInputFiles(files);
  await expect(page.getByRole("link", { name: "one_column.pdf" })).toBeVisible();
  await expect(page.getByRole("link", { name: "cv.docx" })).toBeVisible();
  await expect(page).toHaveURL("/cvs");
});

test("a deleted CV can be brought back", async ({ page }) => {
  await addCv(page, "cv.docx");
  await page.goto("/cvs");
  await page.getByRole("button", { name: "Delete cv.docx" }).click();
  await expect(page.getByText("Your CVs will stand here")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "cv.docx" })).toBeVisible();
});

test("a deleted CV is gone for good when one leaves at once", async ({ page }) => {
  await addCv(page, "cv.docx");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Your CVs will stand here")).toBeVisible();
  await page.goto("/wallet");
  await expect(async () => {
    await page.goto("/cvs");
    await expect(page.getByText("Your CVs will stand here")).toBeVisible({ timeout: 4_000 });
  }).toPass();
});

test("a deleted CV is gone for good when one signs out at once", async ({ page }) => {
  const { email, password } = await signedIn(page, "/cvs");
  await addCv(page, "cv.docx");
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Log in" })).toBeVisible();
  await page.request.post("/api/v1/auth/login", { data: { email, password } });
  await page.goto("/cvs");
  await expect(page.getByText("Your CVs will stand here")).toBeVisible();
});

test("the file comes back down under its own name", async ({ page }) => {
  await addCv(page, "cv.doc");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("cv.doc");
});

test("a scan is never scored, and nothing is charged", async ({ page }) => {
  await addCv(page, "scan.pdf");
  await expect(page.getByRole("alert")).toContainText("It was not scored, and nothing was charged");
  await expect(page.getByRole("button", { name: /Analyse/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /6 credits/ })).toBeVisible();
});

test("a locked file says that it is locked", async ({ page }) => {
  await addCv(page, "locked.pdf");
  await expect(page.getByRole("alert")).toContainText("locked with a password");
});

test.describe("when a file is refused", () => {
  test.use({ refusals: true });

  test("a program that calls itself a PDF does not come in", async ({ page }) => {
    await page.goto("/cvs");
    await page.getByLabel("Choose a file").setInputFiles(cvFile("program.pdf"));
    await expect(page.getByRole("alert")).toContainText("program.pdf: file cannot be read");
    await expect(page.getByRole("button", { name: "Send it again" })).toHaveCount(0);
    await expect(page.getByText("Your CVs will stand here")).toBeVisible();
  });

  test("a picture is turned away before anything is sent", async ({ page }) => {
    await page.goto("/cvs");
    const picture = { name: "me.png", mimeType: "image/png", buffer: Buffer.from("x") };
    await page.getByLabel("Choose a file").setInputFiles(picture);
    await expect(page.getByRole("alert")).toContainText("A CV can be a PDF, DOCX or DOC file");
  });
});
