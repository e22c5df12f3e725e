import type { SpendingMonth } from "@/api/generated/types.gen";

// UTC, as the server cuts its months: in the west a month would else bear the name of the one before.
const monthAndYear = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthOnly = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

const dateOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** "November 2026" of "2026-11". */
export function monthName(month: string): string {
  return monthAndYear.format(dateOf(month));
}

/** "Nov" of "2026-11". */
export function shortMonth(month: string): string {
  return monthOnly.format(dateOf(month)).slice(0, 3);
}

/** What was spent and not given back. A service may be returned in the month after: then nothing was spent in that one. */
export function netSpent({ spent, returned }: SpendingMonth): number {
  return Math.max(0, spent - returned);
}

/** A round figure at or above the highest bar, where the chart's top line stands; at least 5. */
export function topOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= highest) ?? 10;
  return Math.max(5, step * power);
}

/** The chart in a sentence, for those who do not see it. */
export function inWords(months: readonly SpendingMonth[]): string {
  const spent = months.filter((month) => netSpent(month) > 0);
  return spent.map((month) => `${netSpent(month)} in ${monthName(month.month)}`).join(", ");
}
