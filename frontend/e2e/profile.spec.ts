import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("what a person changes is kept, and what they empty is gone", async ({ page }) => {
  await signedIn(page, "/profile");
  await page.getByLabel("Headline").fill("Final-year computing student");
  await page.getByLabel("Graduation year").fill("2027");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your profile is saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("Final-year computing student");

  await page.getByLabel("Headline").fill("");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("");
  await expect(page.getByLabel("Graduation year")).toHaveValue("2027");
});

test("a value that cannot be is told on its field", async ({ page }) => {
  await signedIn(page, "/profile");
  const year = page.getByLabel("Graduation year");
  await year.fill("1066");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(year).toHaveAccessibleDescription(/cannot be less than/);
  await expect(year).toBeFocused();
});
