import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

const open = ["/", "/login", "/register", "/roles", "/nowhere"];
const personal = ["/dashboard", "/cvs", "/wallet", "/activity", "/profile", "/roles"];
const looks = [
  { theme: "light", width: 1440 },
  { theme: "light", width: 390 },
  { theme: "dark", width: 1440 },
  { theme: "dark", width: 390 },
] as const;

async function expectNoViolation(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  expect(told, address).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0);
}

for (const { theme, width } of looks) {
  test.describe(`${theme} at ${width}`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: "reduce" },
      refusals: true,
    });

    test("axe finds nothing on the pages that are open to all", async ({ page }) => {
      for (const address of open) await expectNoViolation(page, address);
    });

    test("axe finds nothing on a person's pages", async ({ page }) => {
      await signedIn(page);
      for (const address of personal) await expectNoViolation(page, address);
    });
  });
}

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
