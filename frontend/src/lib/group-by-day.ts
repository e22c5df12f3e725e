import { dayName } from "./format";

type Day<Item> = { name: string; items: Item[] };

/** Rows that are in order of time, under the names of their days; `at` gives a row's moment (RFC 3339). */
export function groupByDay<Item>(items: readonly Item[], at: (item: Item) => string): Day<Item>[] {
  const days = Map.groupBy(items, (item) => dayName(at(item)));
  return [...days].map(([name, grouped]) => ({ name, items: grouped }));
}
