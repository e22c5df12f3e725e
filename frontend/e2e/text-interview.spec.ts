import { addCv } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { expectBalance } from "./support/buying";
import { answer, answerAll, question, strong, walkOn } from "./support/interview";
import { notice } from "./support/notice";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("somebody is interviewed about their own lines, and reads a report that quotes them", async ({
  page,
}) => {
  await signedIn(page, "/cvs");
  await addCv(page, "one_column.pdf");
  await walkOn(page, { cv: "one_column.pdf" });
  await page.getByRole("button", { name: "Why this one" }).hover();
  await expect(page.getByRole("tooltip")).toBeVisible();

  const answers = await answerAll(page, strong);
  expect(answers).toBeGreaterThanOrEqual(4);
  await expect(page.getByText("of 5").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Keep" })).toBeVisible();
  const quoted = await page.locator("q").allInnerTexts();
  expect(quoted.length).toBeGreaterThan(0);
  const said = (await page.getByRole("listitem").allInnerTexts()).join("\n");
  for (const words of quoted) expect(said).toContain(words.replace(/[“”]/g, ""));

  await page.goto("/interviews");
  await expect(page.getByRole("link", { name: "Backend developer" })).toBeVisible();
  await expectBalance(page, 1);
});

test("a reload, and another device, lead back to the same question and its draft", async ({
  page,
  context,
}) => {
  await signedIn(page);
  await walkOn(page);
  await answer(page, strong);
  const asked = await question(page).innerText();
  await page.getByRole("textbox").fill("Half of an answer");
  await page.reload();
  await expect(question(page)).toHaveText(asked);
  await expect(page.getByRole("textbox")).toHaveValue("Half of an answer");

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(question(other)).toHaveText(asked);
  await other.close();
});

test.describe("when two tabs answer", () => {
  test.use({ refusals: true });

  test("the first one counts, and the second is led to where the interview stands", async ({
    page,
    context,
  }) => {
    await signedIn(page);
    await walkOn(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(question(other)).toBeVisible();
    await answer(page, strong);
    const asked = await question(page).innerText();
    await other.getByRole("textbox").fill("Another answer");
    await other.getByRole("button", { name: "Give this answer" }).click();
    await expect(question(other)).toHaveText(asked);
    await other.close();
  });
});

test("with a coach, one hears what stood and what was missing, and tries again", async ({
  page,
}) => {
  await signedIn(page);
  await walkOn(page, { mode: "With a coach" });
  await page.getByRole("textbox").fill(strong);
  await page.getByRole("button", { name: "Give this answer" }).click();
  await expect(
    page.getByRole("heading", { name: "What stood, and what was missing" }),
  ).toBeFocused();
  const coach = page.getByRole("region", { name: "What the coach says" });
  await expect(coach.getByRole("listitem").first()).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByLabel("Your second try").fill(`${strong} Before, nobody had measured it.`);
  await page.getByRole("button", { name: "Compare the two" }).click();
  await expect(page.getByRole("heading", { name: "Your second try" })).toBeVisible();
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(question(page)).toBeVisible();
});

test("an interview that ends after one answer costs nothing", async ({ page }) => {
  await signedIn(page);
  await walkOn(page);
  await answer(page, strong);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no report");
  await expect(page.getByText("Your credits came back")).toBeVisible();
  await expectBalance(page, 6);
});

test("an interview is deleted at a word, once that is meant", async ({ page }) => {
  await signedIn(page);
  await walkOn(page);
  await answer(page, strong);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End it" }).click();
  await page.getByRole("button", { name: "Delete this interview" }).click();
  const sure = page.getByRole("dialog", { name: "Delete this interview?" });
  await sure.getByRole("button", { name: "Keep it" }).click();
  await expect(sure).toBeHidden();
  await page.getByRole("button", { name: "Delete this interview" }).click();
  await sure.getByRole("button", { name: "Delete it" }).click();
  await expect(notice(page, "The interview is deleted")).toBeVisible();
  await expect(page).toHaveURL(/\/interviews$/);
  await expect(page.getByText("Your interviews will stand here")).toBeVisible();
});

test("a question is tried again from the report, free, and the two stand side by side", async ({
  page,
}) => {
  await signedIn(page);
  await walkOn(page);
  await answerAll(page, "I do not know.");
  await expect(page.getByText("1.0").first()).toBeVisible();
  await page.getByRole("button", { name: "Try this question again" }).first().click();
  await page.getByLabel("Your second try").fill(strong);
  await page.getByRole("button", { name: "Compare the two" }).click();
  const both = page.getByRole("region", { name: "The two answers" });
  // Which is the stronger depends on the question that was drawn: a good story may be about something else.
  await expect(both.getByRole("status")).toHaveText(/is the stronger one|weigh about the same/);
  await expect(both.getByText(strong)).toBeVisible();
  await expect(both.getByText("I do not know. That was case 1.")).toBeVisible();
  await page.goto("/wallet");
  await expectBalance(page, 1);
});

test("the whole interview goes by keyboard alone", async ({ page }) => {
  await signedIn(page, "/interviews/new?role=data-analyst");
  await page.getByLabel("By text").focus();
  await page.getByLabel("Length").selectOption("3");
  await page.getByRole("button", { name: /^Walk on/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox")).toBeFocused();
  const asked = await question(page).innerText();
  await page.keyboard.type("I compared two reports and found a filter that dropped rows.");
  await page.keyboard.press("Control+Enter");
  await expect(question(page)).not.toHaveText(asked);
  await expect(page.getByRole("textbox")).toBeFocused();
});

test.describe("axe finds nothing", () => {
  test.use({ refusals: true });

  test("in the wings, on the stage and in the report", async ({ page }) => {
    test.slow();
    await signedIn(page, "/interviews");
    await expectAccessible(page);
    await page.goto("/interviews/new?role=backend-developer");
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await walkOn(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await answerAll(page, strong);
    await expectAccessible(page);
    await page.goto("/interviews");
    await expectAccessible(page);
  });
});
