import { addCv, analyse } from "./analysis";
import { answerAll, question, walkOn } from "./interview";
import { test, type Vendor } from "./models";
import { signedIn } from "./person";
import { expect } from "./test";

/** What holds for whoever words things: an analysis and an interview say whose words they are. */
export function testsOf(vendor: Vendor) {
  test.use({ vendor });

  test(`an analysis is worded by ${vendor.name}, and says so`, async ({ page }) => {
    test.slow();
    await signedIn(page, "/cvs");
    await addCv(page, "one_column.pdf");
    await analyse(page);
    await expect(page.getByText(`Worded by ${vendor.model} at ${vendor.name}.`)).toBeVisible();
    await expect(
      page.getByText("Your lines tell of systems that you built and ran."),
    ).toBeVisible();
  });

  test(`an interview asks on in the words of ${vendor.name}; its report is measured by the engine and worded by them`, async ({
    page,
  }) => {
    test.slow();
    await signedIn(page);
    await walkOn(page);
    await page.getByRole("textbox").fill("I organised everything, and we communicated well.");
    await page.getByRole("button", { name: "Give this answer" }).click();
    await expect(question(page)).toHaveText(/^You spoke of .+ What did you do about .+ first\?$/);
    await answerAll(page, "I organised the release of our booking page, and then it was good.");
    await expect(page.getByText(/Measured by Greenroom's own interviewer/)).toBeVisible();
    await expect(
      page.getByText(`Worded by ${vendor.model} at ${vendor.name}; scores`),
    ).toBeVisible();
    await expect(page.getByText(/^For the next time: /).first()).toBeVisible();
  });
}
