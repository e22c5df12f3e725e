import type { TimedWord } from "./recogniser";
import type { Segment } from "./segments";

/**
 * One stretch of listening: from when the student was being heard, what was speech in it, and when each word was said;
 * without words where nobody told their times.
 */
export type Take = { from: number; segments: readonly Segment[]; words?: readonly TimedWord[] };

/** The timing of one answer: milliseconds from when the listening began, which is 0. */
export type Timing = { endedAt: number; pauses: Segment[]; words: TimedWord[] };

/**
 * The takes of an answer on one clock. Between two takes the student was reading what was heard, which is no pause in
 * speaking: there the clock is cut, from the last word to the next. What was cut stands at the end, after the last
 * word, like the time before the answer was given. Undefined when nothing was said.
 */
export function timingOf(takes: readonly Take[], endedAt: number): Timing | undefined {
  const spoken = takes.filter(({ segments }) => segments.length > 0);
  const from = takes[0]?.from ?? 0;
  const joined: Segment[] = [];
  const words: TimedWord[] = [];
  for (const { segments, words: timed = [] } of spoken) {
    const before = joined.at(-1)?.end;
    const shift = before === undefined ? -from : before - (segments[0]?.start ?? 0);
    joined.push(...segments.map(({ start, end }) => ({ start: start + shift, end: end + shift })));
    words.push(...timed.map((word) => moved(word, shift, endedAt - from)));
  }
  if (joined.length === 0) return undefined;
  return {
    endedAt: Math.round(endedAt - from),
    pauses: silences(joined, endedAt - from),
    // Of half an answer they would tell a wrong beginning and a wrong end.
    words: spoken.every((take) => take.words?.length) ? words : [],
  };
}

function moved({ text, start, end }: TimedWord, by: number, last: number): TimedWord {
  const within = (at: number) => Math.round(Math.min(Math.max(at + by, 0), last));
  return { text, start: within(start), end: within(end) };
}

/** What is left of 0 to `end` outside the segments; segments that touch leave nothing. */
function silences(segments: readonly Segment[], end: number): Segment[] {
  const stops = [0, ...segments.map((segment) => segment.end)];
  const starts = [...segments.map((segment) => segment.start), end];
  return stops
    .map((stop, at) => ({ start: Math.round(stop), end: Math.round(starts[at] ?? end) }))
    .filter((pause) => pause.end > pause.start);
}

/** How far the words that are given may differ in number from those that were heard. */
const leeway = 0.3;

/** Whether the answer given is still the one that was spoken: rewritten, its words say nothing of the pace. */
export function isAsSpoken(given: string, heard: number): boolean {
  const words = given.split(/\s+/).filter(Boolean).length;
  return heard > 0 && Math.abs(words - heard) <= leeway * heard;
}
