import { test as base, expect } from "@playwright/test";

type Options = {
  /** The test provokes refusals or a lost connection: the browser's own line about it is then no error of ours. */
  refusals: boolean;
};

const refusal =
  /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_INTERNET_DISCONNECTED)/;

/** Playwright's test, in which any error on the console or in a script, and any breach of the page's policy, fails the test. */
export const test = base.extend<Options>({
  refusals: [false, { option: true }],
  page: async ({ page, refusals }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() !== "error" || (refusals && refusal.test(message.text()))) return;
      errors.push(`${message.text()} (${message.location().url})`);
    });
    await page.exposeFunction("policyBroken", (directive: string) =>
      errors.push(`refused by the content security policy: ${directive}`),
    );
    await page.addInitScript(`document.addEventListener("securitypolicyviolation", (event) =>
      policyBroken(event.violatedDirective + ", " + event.sourceFile))`);
    await use(page);
    expect(errors, "errors on the console").toEqual([]);
  },
});

export { expect };
