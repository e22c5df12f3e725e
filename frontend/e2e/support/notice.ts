import type { Page } from "@playwright/test";

/** A notice in the corner as one sees it: for a moment a screen reader's copy of its words stands elsewhere on the page. */
export function notice(page: Page, words: string | RegExp) {
  return page.getByRole("region", { name: /^Notices/ }).getByText(words);
}
