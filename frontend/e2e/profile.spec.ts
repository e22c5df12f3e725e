import type { Page } from "@playwright/test";
import { notice } from "./support/notice";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test("what a person changes is kept, and what they empty is gone", async ({ page }) => {
  await signedIn(page, "/profile");
  await page.getByLabel("Headline").fill("Final-year computing student");
  await page.getByLabel("Graduation year").fill("2027");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(notice(page, "Your profile is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("Final-year computing student");

  await page.getByLabel("Headline").fill("");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("");
  await expect(page.getByLabel("Graduation year")).toHaveValue("2027");
});

test("a value that cannot be is told on its field", async ({ page }) => {
  await signedIn(page, "/profile");
  const year = page.getByLabel("Graduation year");
  await year.fill("1066");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(year).toHaveAccessibleDescription(/cannot be less than/);
  await expect(year).toBeFocused();
});

test("a picture is shown wherever its owner is, until it is removed", async ({ page }) => {
  await signedIn(page, "/profile");
  const small = await noise(page, 64);
  await page.getByLabel("Choose a picture").setInputFiles(small);
  const shown = page.getByRole("region", { name: "Your picture" }).locator("img");
  await expect(shown).toHaveJSProperty("naturalWidth", 256);
  await expect(page.getByRole("banner").locator("img")).toHaveJSProperty("naturalWidth", 256);

  // A picture as a phone takes it: more than the server accepts, so the browser makes it smaller.
  const large = await noise(page, 1200);
  expect(large.buffer.length).toBeGreaterThan(1024 * 1024);
  const before = await shown.getAttribute("src");
  await page.getByLabel("Choose another picture").setInputFiles(large);
  await expect(shown).not.toHaveAttribute("src", before ?? "");
  await expect(shown).toHaveJSProperty("naturalWidth", 256);

  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(shown).toHaveCount(0);
});

test("times are written in the zone that a person chose", async ({ page }) => {
  await signedIn(page, "/profile");
  await page.getByLabel("Time zone").selectOption("Pacific/Kiritimati");
  await page.getByLabel("Written as").selectOption("en-US");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(notice(page, "Your profile is saved.")).toBeVisible();
  await page.goto("/account");
  const there = new Intl.DateTimeFormat("en-US", {
    dateStyle: "long",
    timeZone: "Pacific/Kiritimati",
  });
  await expect(page.getByText(/^Your account is from/)).toContainText(there.format());
});

/** A square PNG of random dots, which no encoder makes small. */
async function noise(page: Page, side: number) {
  const encoded = await page.evaluate((side) => {
    const canvas = document.createElement("canvas");
    canvas.width = side;
    canvas.height = side;
    const dots = new ImageData(side, side);
    for (let at = 0; at < dots.data.length; at += 1)
      dots.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    canvas.getContext("2d")?.putImageData(dots, 0, 0);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  }, side);
  return { name: "me.png", mimeType: "image/png", buffer: Buffer.from(encoded, "base64") };
}

test.describe("when the server refuses", () => {
  test.use({ refusals: true });

  test("a file that is no picture is told so, and nothing changes", async ({ page }) => {
    await signedIn(page, "/profile");
    const file = { name: "me.png", mimeType: "image/png", buffer: Buffer.from("not a picture") };
    await page.getByLabel("Choose a picture").setInputFiles(file);
    await expect(page.getByRole("alert")).toContainText("This picture cannot be opened");
  });
});
