import { afterEach, describe, expect, test } from "vitest";
import {
  clockTime,
  counted,
  dayName,
  exactTime,
  fileSize,
  money,
  relativeTime,
  signed,
  writeFor,
} from "./format";

const now = new Date("2026-11-20T12:00:00");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe("a moment", () => {
  test.each([
    [0.5, "just now"],
    [5, "5 minutes ago"],
    [119, "1 hour ago"],
    [60 * 24, "yesterday"],
    [60 * 24 * 15, "2 weeks ago"],
    [60 * 24 * 400, "last year"],
  ])("%d minutes back reads %s", (minutes, words) => {
    expect(relativeTime(before(minutes), now)).toBe(words);
  });

  test("is filed under the day it fell on for the reader", () => {
    expect(dayName("2026-11-20T00:01:00", now)).toBe("Today");
    expect(dayName("2026-11-19T23:59:00", now)).toBe("Yesterday");
    expect(dayName("2026-11-16T09:00:00", now)).toBe("Monday 16 November");
    expect(dayName("2025-11-16T09:00:00", now)).toBe("16 November 2025");
  });
});

describe("an amount", () => {
  test("agrees with its noun", () => {
    expect(counted(1, "credit")).toBe("1 credit");
    expect(counted(0, "credit")).toBe("0 credits");
    expect(counted(1200, "entry", "entries")).toBe("1,200 entries");
  });

  test("carries its sign, with a real minus", () => {
    expect([signed(6), signed(-1), signed(0)]).toEqual(["+6", "\u22121", "0"]);
  });

  test("of bytes reads as a file manager shows it", () => {
    expect([fileSize(900), fileSize(348_000), fileSize(1_048_000), fileSize(2_200_000)]).toEqual([
      "900 B",
      "340 KB",
      "1.0 MB",
      "2.1 MB",
    ]);
  });
});

test("money is told in its own signs, and its parts only where there are some", () => {
  expect(money(10_000, "INR")).toBe("₹100");
  expect(money(750, "INR")).toBe("₹7.50");
  expect(money(12_345_600, "INR")).toBe("₹123,456");
  expect(money(500, "JPY")).toMatch(/500$/);
});

describe("a person's preferences", () => {
  afterEach(() => writeFor(undefined));

  test("decide the day and the hour that a moment falls on", () => {
    writeFor({ locale: "en-GB", time_zone: "Asia/Kolkata" });
    expect(exactTime("2026-11-20T20:00:00Z")).toBe("21 November 2026 at 01:30");
    expect(dayName("2026-11-20T20:00:00Z", new Date("2026-11-21T10:00:00Z"))).toBe("Today");
    expect(dayName("2026-11-20T18:00:00Z", new Date("2026-11-21T10:00:00Z"))).toBe("Yesterday");
  });

  test("decide how dates and numbers are written", () => {
    writeFor({ locale: "en-US", time_zone: "UTC" });
    expect(exactTime("2026-11-20T14:05:00Z")).toMatch(/^November 20, 2026/);
    writeFor({ locale: "en-IN", time_zone: "UTC" });
    expect(counted(123_456, "credit")).toBe("1,23,456 credits");
  });

  test("that a browser does not know are left aside", () => {
    writeFor({ locale: "hi-IN", time_zone: "Europe/Atlantis" });
    expect(() => clockTime("2026-11-20T14:05:00Z")).not.toThrow();
    expect(counted(1234, "credit")).toBe("1,234 credits");
  });
});
