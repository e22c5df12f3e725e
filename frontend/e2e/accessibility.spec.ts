import { addCv, analyse } from "./support/analysis";
import { expectAccessible } from "./support/axe";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe("axe finds nothing, light and dark, wide and narrow,", () => {
  test.use({ refusals: true });

  // The catalogue is narrowed: axe takes very long over hundreds of rows that are all alike.
  const open = [
    "/",
    "/login",
    "/register",
    "/roles?query=tableau",
    "/roles/data-analyst",
    "/privacy",
    "/nowhere",
  ];
  for (const address of open)
    test(`on ${address}`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
    });

  test("on a new person's pages", async ({ page }) => {
    await signedIn(page);
    for (const address of ["/dashboard", "/cvs", "/profile", "/account", "/roles?query=tableau"]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });

  test("on a CV, its analysis, and the pages that tell of both", async ({ page }) => {
    await signedIn(page, "/cvs");
    await addCv(page, "one_column.pdf");
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await analyse(page);
    await expectAccessible(page);
    for (const address of ["/dashboard", "/cvs", "/wallet", "/activity"]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });

  test("on a CV that cannot be read", async ({ page }) => {
    await signedIn(page, "/cvs");
    await addCv(page, "scan.pdf");
    await expectAccessible(page);
  });
});

test("the theme is remembered", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
