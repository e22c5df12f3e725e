import { expectAccessible } from "./support/axe";
import { mailedLink } from "./support/mail";
import { signedIn, somebody } from "./support/person";
import { expect, test } from "./support/test";

test.describe("when the server refuses", () => {
  test.use({ refusals: true });

  test("the operator's pages are shown to nobody but who runs this Greenroom", async ({ page }) => {
    await signedIn(page);
    await page.getByRole("button", { name: "Account menu" }).click();
    await expect(page.getByRole("menuitem", { name: "Account" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Outbox" })).toHaveCount(0);
    for (const place of ["/operator/outbox", "/operator"]) {
      await page.goto(place);
      await expect(page.getByRole("heading", { name: "For operators" })).toBeVisible();
      await expectAccessible(page);
    }
  });
});

test("who runs this Greenroom reads its letters, and how its systems do", async ({ page }) => {
  const operator = { ...somebody(), email: "operator@example.com" };
  await page.request.post("/api/v1/auth/register", { data: operator });
  await page.goto(await mailedLink(operator.email, "Confirm your address"));
  await expect(page.getByText("Your address is confirmed")).toBeVisible();

  await page.request.post("/api/v1/auth/password/forgot", { data: { email: operator.email } });
  const link = await mailedLink(operator.email, "Choose a new password");
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Outbox" }).click();
  const letters = page.getByRole("listitem").filter({ hasText: operator.email });
  await expect(letters.first()).toContainText("Choose a new password");
  const way = page.getByRole("link", { name: link, includeHidden: true });
  await expect(way).toHaveAttribute("href", link);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Standing" }).click();
  const systems = page.getByRole("region", { name: "Systems" });
  await expect(systems.getByRole("heading", { name: "Database" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Everything that is set up works")).toBeVisible();
  await expectAccessible(page);
});
