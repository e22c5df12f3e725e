import { type Recording, recording } from "./speech";
import { test as base } from "./test";
import { standIn } from "./voice-stand-in";

/** An answer with a short pause and a long one, and before and after it time for a question to be asked. */
const stretches = [
  {
    words:
      "In my second year I built a small booking system for our hockey club with three friends",
    silence: 0.9,
  },
  { words: "I wrote the part that keeps two people from taking the same slot", silence: 2.7 },
  { words: "After that nobody lost a booking and the coach thanked us", silence: 6 },
];

/** A browser whose microphone plays `spoken` again and again, from its beginning each time that it is opened. */
export const test = base.extend<Record<never, never>, { spoken: Recording }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  spoken: [async ({}, use) => use(recording(4, stretches)), { scope: "worker" }],
  launchOptions: [
    async ({ launchOptions, spoken }, use) =>
      use({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          "--use-fake-ui-for-media-stream",
          "--use-fake-device-for-media-stream",
          `--use-file-for-fake-audio-capture=${spoken.file}`,
        ],
      }),
    { scope: "worker" },
  ],
  page: async ({ page, spoken }, use) => {
    await page.addInitScript(standIn, spoken.words);
    await use(page);
  },
});
