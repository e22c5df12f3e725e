import type { RecordedWord, Recording } from "@/api/generated/types.gen";

/** When words were said in a recording, in milliseconds; `exact` where each word's time is known. */
export type Moment = { at: number; exact: boolean };

/** A breath before the words, so that the first one is heard whole. */
const breath = 200;
/** So many words in a row are a place in an answer. */
const enough = 3;

/**
 * The moment of `quote` in the recording of `answer`. Where its words were timed, it is theirs. Where only speech and
 * silence are known, the quote is looked for as far into the speech as it stands into the text: people speak at one
 * pace from pause to pause, near enough to find the sentence. Without either it is the beginning.
 */
export function momentOf(
  { words, stretches }: Pick<Recording, "words" | "stretches">,
  answer: string,
  quote: string,
): Moment {
  const start = Math.max(answer.indexOf(quote), 0);
  const share = tokens(answer.slice(0, start)).length / Math.max(tokens(answer).length, 1);
  const timed = nearest(words, tokens(quote).slice(0, enough), share * words.length);
  if (timed) return { at: Math.max(timed.start_ms - breath, 0), exact: true };
  const spoken = stretches.reduce((sum, one) => sum + one.end_ms - one.start_ms, 0);
  let left = answer.length > 0 ? (start / answer.length) * spoken : 0;
  for (const { start_ms, end_ms } of stretches) {
    if (left < end_ms - start_ms)
      return { at: Math.max(Math.round(start_ms + left) - breath, 0), exact: false };
    left -= end_ms - start_ms;
  }
  return { at: 0, exact: false };
}

/** Where these words were recognised one after the other, of several places the one nearest to the `expected` word. */
function nearest(words: readonly RecordedWord[], wanted: readonly string[], expected: number) {
  const begins = (at: number) =>
    wanted.length > 0 &&
    wanted.every((word, step) => spelt(words[at + step]?.text ?? "") === spelt(word));
  return words
    .map((word, at) => ({ word, at }))
    .filter(({ at }) => begins(at))
    .sort((one, other) => Math.abs(one.at - expected) - Math.abs(other.at - expected))[0]?.word;
}

function tokens(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function spelt(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
