import { describe, expect, test } from "vitest";
import { isAsSpoken, timingOf } from "./timing";

describe("an answer's timing", () => {
  test("holds every silence, on a clock that starts with the listening", () => {
    const segments = [
      { start: 5_000, end: 8_000 },
      { start: 9_000, end: 12_000 },
    ];
    expect(timingOf([{ from: 4_000, segments }], 14_000)).toEqual({
      endedAt: 10_000,
      pauses: [
        { start: 0, end: 1_000 },
        { start: 4_000, end: 5_000 },
        { start: 8_000, end: 10_000 },
      ],
      words: [],
    });
  });

  test("counts no time of reading between two stretches of listening", () => {
    const timing = timingOf(
      [
        { from: 0, segments: [{ start: 1_000, end: 3_000 }] },
        { from: 20_000, segments: [{ start: 21_000, end: 24_000 }] },
      ],
      30_000,
    );
    expect(timing).toEqual({
      endedAt: 30_000,
      pauses: [
        { start: 0, end: 1_000 },
        { start: 6_000, end: 30_000 },
      ],
      words: [],
    });
  });

  test("has each word on the clock of the pauses, cut where that is cut", () => {
    const timing = timingOf(
      [
        {
          from: 500,
          segments: [{ start: 1_000, end: 3_000 }],
          words: [{ text: "first", start: 1_000, end: 3_000 }],
        },
        {
          from: 20_000,
          segments: [{ start: 21_000, end: 24_000 }],
          words: [{ text: "then", start: 21_000, end: 24_000 }],
        },
      ],
      30_000,
    );
    expect(timing?.words).toEqual([
      { text: "first", start: 500, end: 2_500 },
      { text: "then", start: 2_500, end: 5_500 },
    ]);
  });

  test("has no words where those of one stretch are not timed", () => {
    const segments = [{ start: 1_000, end: 3_000 }];
    const words = [{ text: "first", start: 1_000, end: 3_000 }];
    expect(
      timingOf(
        [
          { from: 0, segments, words },
          { from: 5_000, segments },
        ],
        9_000,
      )?.words,
    ).toEqual([]);
  });

  test("is none where nothing was said", () => {
    expect(timingOf([{ from: 0, segments: [] }], 9_000)).toBeUndefined();
    expect(timingOf([], 9_000)).toBeUndefined();
  });
});

test("an answer is as it was spoken while about as many words are given as were heard", () => {
  const words = (count: number) => "word ".repeat(count);
  expect(isAsSpoken(words(40), 40)).toBe(true);
  expect(isAsSpoken(words(50), 40)).toBe(true);
  expect(isAsSpoken(words(80), 40)).toBe(false);
  expect(isAsSpoken(words(5), 40)).toBe(false);
  expect(isAsSpoken(words(40), 0)).toBe(false);
});
