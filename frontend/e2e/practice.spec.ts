import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe";
import { answerAll, strong, walkOn } from "./support/interview";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

// Each begins with a whole interview.
test.setTimeout(180_000);

test("what went badly comes back for ten minutes, is answered, and is done for the day", async ({
  page,
}) => {
  await signedIn(page, "/interviews/drill");
  await expect(page.getByText("Your weak points will come back here")).toBeVisible();
  await walkOn(page);
  await answerAll(page, "I do not know.");
  await page.goto("/interviews");
  await page.getByRole("link", { name: "Ten minutes of practice" }).click();

  await expect(page.getByText(/^1 of \d/)).toBeVisible();
  await expectAccessible(page);
  const count = Number((await page.getByText(/^1 of \d/).innerText()).match(/of (\d)/)?.[1]);
  expect(count).toBeGreaterThanOrEqual(3);
  for (let number = 1; number <= count; number += 1) {
    await expect(page.getByText(`${number} of ${count}`)).toBeVisible();
    await page.getByLabel("Your answer").fill(strong);
    await page.getByRole("button", { name: "See how it holds" }).click();
    await expect(page.getByText(/comes back in \d+ days?/)).toBeVisible();
    await page.getByRole("button", { name: number < count ? "Next question" : "Finish" }).click();
  }
  await expect(page.getByText("That is enough for today")).toBeVisible();
  await page.reload();
  await expect(page.getByText("That is enough for today")).toBeVisible();
});

test("a story is found word by word, renamed, noted and deleted; its answer stays", async ({
  page,
}) => {
  await signedIn(page, "/interviews/stories");
  await expect(page.getByText("Your stories will stand here")).toBeVisible();
  await walkOn(page);
  await answerAll(page, strong);
  const report = page.url();
  await page.goto("/interviews/stories");
  const story = page.getByRole("listitem").filter({ hasText: "our booking page was slow" }).first();
  await expect(story.locator("mark", { hasText: "Redis cache" })).toBeVisible();
  await expectAccessible(page);

  await story.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Title").fill("The slow booking page");
  await page.getByLabel("Leadership").check();
  await page.getByLabel("Note").fill("Say who complained.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.reload();
  const renamed = page.getByRole("listitem").filter({ hasText: "The slow booking page" }).first();
  await expect(renamed.getByText("Say who complained.")).toBeVisible();
  await page.getByRole("radio", { name: "Leadership 1" }).click();
  await expect(page).toHaveURL(/competency=leadership/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);

  await renamed.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: "The slow booking page" })).toBeHidden();
  await page.goto(report);
  await expect(page.getByText("our booking page was slow").first()).toBeVisible();
});

test("a report is saved as PDF, shared with somebody signed out, and revoked", async ({
  page,
  browser,
}) => {
  const person = await signedIn(page);
  await walkOn(page);
  await answerAll(page, strong);
  const [paper] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as PDF" }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/^interview-backend-developer-[\d-]+\.pdf$/);
  expect(readFileSync(await paper.path(), "latin1")).toMatch(/^%PDF-/);

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByLabel("The link works for").selectOption("A week");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Your link").inputValue();
  await expectAccessible(page);

  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.getByText("Somebody shares this report")).toBeVisible();
  await expect(stranger.getByRole("heading", { name: "Answer by answer" })).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Try this question again" })).toHaveCount(0);
  expect(await stranger.content()).not.toContain(person.email);
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");

  await page.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Revoked. The link shows nothing any more.")).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText("This link shows no report")).toBeVisible();
  await stranger.close();
});
