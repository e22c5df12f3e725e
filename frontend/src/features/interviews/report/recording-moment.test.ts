import { describe, expect, test } from "vitest";
import { momentOf } from "./recording-moment";

const answer = "We lost bookings. I measured first, then added an index. Nobody complained.";
const stretch = (start_ms: number, end_ms: number) => ({
  start_ms,
  end_ms,
  spoken_at_ms: start_ms,
});
const word = (text: string, start_ms: number) => ({ text, start_ms, end_ms: start_ms + 300 });

describe("the moment of a quote", () => {
  const stretches = [stretch(1_000, 4_000), stretch(6_000, 10_500)];

  test("is as far into the speech as the quote stands in the text, pauses left out", () => {
    const { at, exact } = momentOf({ words: [], stretches }, answer, "Nobody complained.");
    // 57 of 75 characters are 5.7 of 7.5 seconds of speech, which are 2.7 into the second stretch.
    expect({ at, exact }).toEqual({ at: 8_500, exact: false });
  });

  test("is the beginning of speech for the first words", () => {
    expect(momentOf({ words: [], stretches }, answer, "We lost").at).toBe(800);
  });

  test("is the word's own where words were timed, whatever their spelling", () => {
    const words = answer.split(" ").map((text, at) => word(text.replace(/[.,]/, ""), at * 500));
    expect(momentOf({ words, stretches }, answer, "I measured first")).toEqual({
      at: 1_300,
      exact: true,
    });
  });

  test("is still the word's own where others were mended since, and of two places the nearer one", () => {
    const said = "I lost I measured first so I measured first again";
    const words = said.split(" ").map((text, at) => word(text, at * 500));
    const mended = "We had lost some. I measured first, and then I measured first again.";
    const last = mended.slice(mended.lastIndexOf("I measured"));
    expect(momentOf({ words, stretches }, mended, last).at).toBe(2_800);
    expect(momentOf({ words, stretches }, mended, "I measured first, and").at).toBe(800);
  });

  test("is estimated where the answer was mended and has other words than were timed", () => {
    const words = ["We", "lost", "cookies"].map((text, at) => word(text, at * 500));
    expect(momentOf({ words, stretches }, answer, "I measured").exact).toBe(false);
  });

  test("is the beginning where nothing is known, or the words are not there", () => {
    expect(momentOf({ words: [], stretches: [] }, answer, "Nobody").at).toBe(0);
    expect(momentOf({ words: [], stretches }, answer, "not said").at).toBe(800);
  });
});
