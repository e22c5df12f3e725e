import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("anyone browses the catalogue and reads what a role asks for", async ({ page }) => {
  await page.goto("/roles");
  await page.getByRole("searchbox", { name: "Search" }).fill("postgresql");
  const role = page.getByRole("heading", { level: 3 }).first();
  const title = await role.innerText();
  await role.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { name: "How it grows" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("postgresql");
});

test("a search without an answer offers the way back", async ({ page }) => {
  await page.goto("/roles?query=zzzz");
  await expect(page.getByText("No role matches")).toBeVisible();
  await page.getByRole("button", { name: "Show all roles" }).click();
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
});

test("a role is aimed for, kept, and let go with an undo", async ({ page }) => {
  await signedIn(page);
  await page.goto("/roles");
  const aim = page.getByRole("button", { name: /^Aim for/ }).first();
  await aim.click();
  const chosen = page.getByRole("region", { name: "Aiming for" });
  await expect(chosen.getByRole("listitem")).toHaveCount(1);
  await page.reload();
  await expect(chosen.getByRole("listitem")).toHaveCount(1);

  await chosen.getByRole("button").click();
  await expect(chosen.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chosen.getByRole("listitem")).toHaveCount(1);
});
