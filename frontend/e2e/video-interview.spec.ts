import { expectBalance } from "./support/buying";
import { signedIn } from "./support/person";
import { expect } from "./support/test";
import { callBack, join, letRun, room, test, walkToTheDoor } from "./support/video";

// One app with its vendor for all of them.
test.describe.configure({ mode: "default" });

test("an interview face to face ends with the report of what was said", async ({ page }) => {
  await signedIn(page);
  await walkToTheDoor(page);
  await expect(page.getByRole("button", { name: "Join now" })).toBeDisabled();
  await join(page);
  await expect(room(page).getByText("The interviewer is here.")).toBeVisible();
  await expect(room(page).getByText("This room may use: camera, microphone.")).toBeVisible();
  await room(page).getByRole("button", { name: "Answer" }).click();
  await room(page).getByRole("button", { name: "Leave the call" }).click();
  await expect(page.getByRole("heading", { name: "Answer by answer" })).toBeVisible({
    timeout: 30_000,
  });
  await expectBalance(page, 1);
});

test("the student ends the call, and too little said costs nothing", async ({ page }) => {
  await signedIn(page);
  await walkToTheDoor(page);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("heading", { name: "There is no report" })).toBeVisible();
  await expect(page.getByText("Your credits came back.")).toBeVisible();
  await expectBalance(page, 6);
});

test("a page that is loaded again stands in the same room", async ({ page }) => {
  await signedIn(page);
  await walkToTheDoor(page);
  await join(page);
  await expect(room(page).getByText("The interviewer is here.")).toBeVisible();
  const before = await page.locator("iframe").getAttribute("src");
  await page.reload();
  await expect(page.locator("iframe")).toHaveAttribute("src", before ?? "");
});

test.describe("where every interviewer is busy", () => {
  test.use({ refusals: true });
  test.afterEach(({ studio }) => letRun(studio, 100));

  test("it is said, with the credits back", async ({ page, studio }) => {
    await letRun(studio, 0);
    await signedIn(page);
    await walkToTheDoor(page);
    await join(page);
    await expect(page.getByText("Every interviewer is busy")).toBeVisible();
    await expect(page.getByText("Your credits are back.")).toBeVisible();
    await page.getByRole("button", { name: "What became of it" }).click();
    await expect(page.getByRole("heading", { name: "There is no report" })).toBeVisible();
    await expectBalance(page, 6);
  });
});

test.describe("where the vendor calls nobody back", () => {
  test.afterEach(({ studio }) => callBack(studio, "on"));

  test("the report comes all the same, because we ask", async ({ page, studio }) => {
    // We ask every half a minute, and the record of what was said is given as long again.
    test.setTimeout(150_000);
    await callBack(studio, "off");
    await signedIn(page);
    await walkToTheDoor(page);
    await join(page);
    await room(page).getByRole("button", { name: "Answer" }).click();
    await room(page).getByRole("button", { name: "Leave the call" }).click();
    await expect(page.getByRole("heading", { name: "Answer by answer" })).toBeVisible({
      timeout: 100_000,
    });
    await expectBalance(page, 1);
  });
});
