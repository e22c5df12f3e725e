import { expect, test } from "vitest";
import { clock } from "./clock";

test("time is told in minutes and seconds, and in hours where there are some", () => {
  expect(clock(247_900)).toBe("4:07");
  expect(clock(3_847_000)).toBe("1:04:07");
  expect(clock(-5)).toBe("0:00");
});
