import { describe, expect, test } from "vitest";
import { stretchesOf } from "./recorder";
import { timingOf } from "./timing";

const takes = [
  {
    from: 1_000,
    at: 0,
    segments: [
      { start: 1_500, end: 3_000 },
      { start: 4_000, end: 6_000 },
    ],
  },
  { from: 9_000, at: 7_000, segments: [] },
  { from: 20_000, at: 8_000, segments: [{ start: 20_400, end: 22_000 }] },
];

describe("where speech stands in a recording", () => {
  test("is counted without the time in which nothing was recorded", () => {
    expect(stretchesOf(takes).map(({ start, end }) => [start, end])).toEqual([
      [500, 2_000],
      [3_000, 5_000],
      [8_400, 10_000],
    ]);
  });

  test("is tied to the clock of the answer's timing, which is cut from word to word", () => {
    const stretches = stretchesOf(takes);
    expect(stretches.map(({ spokenAt }) => spokenAt)).toEqual([500, 3_000, 5_000]);
    const silences = timingOf(takes, 30_000)?.pauses ?? [];
    expect(silences.slice(0, 2).map(({ end }) => end)).toEqual([500, 3_000]);
  });

  test("begins with the recording where somebody spoke up just before it", () => {
    const uprising = [{ from: 1_000, at: 0, segments: [{ start: 968, end: 2_000 }] }];
    expect(stretchesOf(uprising)).toEqual([{ start: 0, end: 1_000, spokenAt: 0 }]);
  });

  test("is nowhere where nobody spoke", () => {
    expect(stretchesOf([{ from: 0, at: 0, segments: [] }])).toEqual([]);
  });
});
