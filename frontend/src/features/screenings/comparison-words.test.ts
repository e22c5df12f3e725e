import { expect, test } from "vitest";
import { changeWords, leftWords } from "./comparison-words";

test("a change is told in words, whichever way it went", () => {
  expect(changeWords(12)).toBe("12 points better");
  expect(changeWords(1)).toBe("1 point better");
  expect(changeWords(-3)).toBe("3 points lower");
  expect(changeWords(0)).toBe("the same score");
});

test("what is left is counted in words as far as words read well", () => {
  expect(leftWords(0)).toBe("nothing is left");
  expect(leftWords(1)).toBe("one thing is left");
  expect(leftWords(3)).toBe("three things are left");
  expect(leftWords(14)).toBe("14 things are left");
});
