import { expect, test } from "vitest";
import { inWords, monthName, netSpent, shortMonth, topOf } from "./spending-months";

const month = (name: string, spent: number, returned = 0) => ({
  month: name,
  spent,
  returned,
  bought: 0,
});

test("what came back was not spent, and never makes a month negative", () => {
  expect(netSpent(month("2026-11", 7, 2))).toBe(5);
  expect(netSpent(month("2026-11", 0, 5))).toBe(0);
});

test("the top of the chart is a round figure that holds the highest bar", () => {
  expect([0, 1, 5, 6, 12, 20, 21, 100, 101].map(topOf)).toEqual([
    5, 5, 5, 10, 20, 20, 50, 100, 200,
  ]);
});

test("months are named in words, and the chart is told without its empty months", () => {
  expect([monthName("2026-09"), shortMonth("2026-09")]).toEqual(["September 2026", "Sep"]);
  expect(inWords([month("2026-09", 0), month("2026-10", 3), month("2026-11", 2)])).toBe(
    "3 in October 2026, 2 in November 2026",
  );
});
