import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

// The catalogue is narrowed: axe takes very long over hundreds of rows that are all alike.
const open = [
  "/",
  "/login",
  "/register",
  "/roles?query=tableau",
  "/roles/data-analyst",
  "/nowhere",
];
const personal = ["/dashboard", "/cvs", "/wallet", "/activity", "/profile", "/roles?query=tableau"];

async function expectNoViolation(page: Page, situation: string) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  expect(told, situation).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `wider than the screen, ${situation}`).toBeLessThanOrEqual(0);
}

async function expectAccessible(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of [1440, 390])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await expectNoViolation(page, `${colorScheme} at ${width}`);
    }
}

test.describe("axe finds nothing, light and dark, wide and narrow,", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" }, refusals: true });

  for (const address of open)
    test(`on ${address}`, async ({ page }) => {
      await expectAccessible(page, address);
    });

  for (const address of personal)
    test(`on a person's ${address}`, async ({ page }) => {
      await signedIn(page);
      await expectAccessible(page, address);
    });
});

test("the first key press offers to skip to the content", async ({ page }) => {
  await page.goto("/roles");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("every link and control can be reached with the Tab key", async ({ page }) => {
  await signedIn(page);
  await page.goto("/wallet");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Radio buttons share one stop, and the arrow keys walk between them.
  const expected = await page.locator("a[href]:visible, button:not([role=radio]):visible").count();
  const seen = new Set<string>();
  for (let stop = 0; stop < expected + 2; stop += 1) {
    await page.keyboard.press("Tab");
    seen.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ""));
  }
  expect(seen.size).toBeGreaterThanOrEqual(expected);
});

test("keys lead to places, and a list of them opens and closes", async ({ page }) => {
  await signedIn(page);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(page).toHaveURL("/wallet");

  await page.getByRole("radio", { name: "All" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("radio", { name: "All" })).toBeFocused();
});

test("the theme is remembered", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
