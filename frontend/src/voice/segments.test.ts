import { describe, expect, test } from "vitest";
import { trackSpeech } from "./segments";

const frameMs = 32;
const samples = new Float32Array(512);

/** Speech or silence for so many frames each, starting with silence. */
function heard(...runs: number[]) {
  const tracker = trackSpeech(frameMs);
  let at = 0;
  for (const [run, frames] of runs.entries())
    for (let frame = 0; frame < frames; frame += 1, at += frameMs)
      tracker.hear({ at, speech: run % 2 ? 0.9 : 0.1, level: 0, samples });
  return { tracker, now: at };
}

describe("speech is followed from frame to frame:", () => {
  test("it begins with its first frame and ends where its last one began", () => {
    const { tracker } = heard(10, 20, 30);
    expect(tracker.segments()).toEqual([{ start: 320, end: 320 + 19 * frameMs }]);
  });

  test("a gap within a word is no pause, a longer one is", () => {
    expect(heard(1, 10, 6, 10).tracker.segments()).toHaveLength(1);
    expect(heard(1, 10, 9, 10).tracker.segments()).toHaveLength(2);
  });

  test("a click is no speech", () => {
    expect(heard(5, 2, 40).tracker.segments()).toEqual([]);
    expect(heard(5, 2, 40).tracker.silence(1500)).toBeUndefined();
  });

  test("silence is counted from the last word, not from when it was noticed", () => {
    const { tracker, now } = heard(0, 10, 50);
    expect(tracker.silence(now)).toBe(now - 9 * frameMs);
  });
});
