import { expect, it } from "vitest";
import type { ProofGroup } from "./proofs";
import { band, whatIsLeft } from "./score-head";

function group(label: string, score: number, weight: number): ProofGroup {
  return { key: label, label, score, weight, proofs: [] };
}

it.each([
  [100, "Strong"],
  [80, "Strong"],
  [79, "Getting there"],
  [60, "Getting there"],
  [59, "Needs work"],
  [0, "Needs work"],
])("calls %i %s", (overall, words) => {
  expect(band(overall)).toBe(words);
});

it("says where most is left to gain, by what it weighs", () => {
  const groups = [group("Skills", 50, 0.1), group("Impact", 60, 0.3), group("Complete", 99, 0.6)];
  expect(whatIsLeft(groups)).toBe("Most of what is left to gain lies in Impact, then in Skills.");
});

it("has nothing to mend where every dimension stands well", () => {
  expect(whatIsLeft([group("Impact", 100, 1)])).toMatch(/^Every dimension stands well/);
});
