import type { Recording } from "@/api/generated/types.gen";

/** When words were said in a recording, in milliseconds; `exact` where each word's time is known. */
export type Moment = { at: number; exact: boolean };

/** A breath before the words, so that the first one is heard whole. */
const breath = 200;

/**
 * The moment of `quote` in the recording of `answer`. Where words were timed, it is theirs. Where only speech and silence
 * are known, the quote is looked for as far into the speech as it stands into the text: people speak at one pace from
 * pause to pause, near enough to find the sentence. Without either it is the beginning.
 */
export function momentOf(
  { words, stretches }: Pick<Recording, "words" | "stretches">,
  answer: string,
  quote: string,
): Moment {
  const start = Math.max(answer.indexOf(quote), 0);
  const before = tokens(answer.slice(0, start)).length;
  const timed = words.length === tokens(answer).length ? words[before] : undefined;
  if (timed && spelt(timed.text) === spelt(tokens(quote)[0] ?? ""))
    return { at: Math.max(timed.start_ms - breath, 0), exact: true };
  const spoken = stretches.reduce((sum, one) => sum + one.end_ms - one.start_ms, 0);
  let left = answer.length > 0 ? (start / answer.length) * spoken : 0;
  for (const { start_ms, end_ms } of stretches) {
    if (left < end_ms - start_ms)
      return { at: Math.max(Math.round(start_ms + left) - breath, 0), exact: false };
    left -= end_ms - start_ms;
  }
  return { at: 0, exact: false };
}

function tokens(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function spelt(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
