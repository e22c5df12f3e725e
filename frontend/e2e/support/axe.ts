import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const situations = [
  { width: 1440, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

// A phone of 390 px at 200 % zoom has half of them.
const widths = [1440, 390, 195];

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** The page as it stands: no violation in either theme, and nothing wider than the screen, zoomed or not. */
export async function expectAccessible(page: Page) {
  const where = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const { width, colorScheme } of situations) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ["violations"] })
      .analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(told, `${where}, ${colorScheme} at ${width}`).toEqual([]);
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // What was laid out for the width before may take a moment to follow; what is too wide stays so.
    await expect
      .poll(() => overflow(page), { message: `${where} is wider than ${width}` })
      .toBeLessThanOrEqual(0);
  }
}
