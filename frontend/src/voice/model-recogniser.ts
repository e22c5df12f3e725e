import type { Ear, Frame } from "./ear";
import { type Hearing, type Recogniser, sentence, type TimedWord } from "./recogniser";
import { speechLikely } from "./segments";
import { wavOf } from "./wav";

/** A word and when it was said, in milliseconds from the start of its recording. */
export type WrittenWord = { text: string; start_ms: number; end_ms: number };

/** Has a recording written down; `words` is null where nobody tells their times. */
export type WriteDown = (
  sound: Blob,
  signal: AbortSignal,
) => Promise<{ text: string; words: WrittenWord[] | null }>;

/** Frames of 32 ms: kept from before the first word, since its beginning is soft. */
const before = 10;
/** A silence of so many frames ends a stretch, so that its words are there while the next is spoken. */
const silence = 25;
/** Shorter stretches wait for more: a model understands a clause better than a word. */
const enough = 60;
/** From here on a stretch ends at the first gap, and at the latest before a request is too large. */
const long = 560;
const longest = 900;
/** What is voiced for less is a click, a cough or a chair. */
const shortestSpeech = 3;

/**
 * Writes down by a model what the ear hears, stretch by stretch: each is sent at a pause and its words stand in their
 * order. The recording is made of the very frames that pauses are measured on, so that words and pauses have one clock.
 * `uprising` are frames from before, of somebody who spoke up.
 */
export function recogniseByModel(
  ear: Ear,
  writeDown: WriteDown,
  hearing: Hearing,
  uprising: readonly Frame[] = [],
): Recogniser {
  const leaving = new AbortController();
  const texts: string[] = [];
  let frames: Frame[] = [];
  let voiced = 0;
  let quiet = 0;
  let pending = 0;
  let stopped = false;

  function hear(frame: Frame) {
    frames.push(frame);
    const speech = frame.speech >= speechLikely;
    voiced += Number(speech);
    quiet = speech ? 0 : quiet + 1;
    if (voiced === 0 && frames.length > before) frames.shift();
    const paused = quiet >= silence && frames.length >= enough;
    if (paused || (frames.length >= long && !speech) || frames.length >= longest) cut();
  }

  function cut() {
    const stretch = frames;
    const said = voiced >= shortestSpeech;
    // The quiet at its end is the soft beginning of the next.
    frames = stretch.slice(-before).filter(({ speech }) => speech < speechLikely);
    voiced = 0;
    quiet = 0;
    if (said) void write(stretch);
  }

  async function write(stretch: readonly Frame[]) {
    const place = texts.push("") - 1;
    pending += 1;
    try {
      const { text, words } = await writeDown(soundOf(stretch), leaving.signal);
      if (leaving.signal.aborted) return;
      texts[place] = text;
      if (text) hearing.onTimes?.(timesOf(words, stretch));
      hearing.onWords(sentence(...texts), "");
    } catch {
      if (!leaving.signal.aborted) hearing.onRefused("model");
    }
    pending -= 1;
    if (pending === 0 && stopped && !leaving.signal.aborted) hearing.onWriting?.(false);
  }

  for (const frame of uprising) hear(frame);
  const deafen = ear.listen(hear);
  return {
    stop: () => {
      if (stopped) return;
      stopped = true;
      deafen();
      cut();
      if (pending > 0) hearing.onWriting?.(true);
    },
    abort: () => {
      stopped = true;
      deafen();
      leaving.abort();
    },
  };
}

function soundOf(stretch: readonly Frame[]): Blob {
  return wavOf(
    stretch.map(({ samples }) => samples),
    rateOf(stretch),
  );
}

/** The words on the clock of the ear. */
function timesOf(words: WrittenWord[] | null, [first]: readonly Frame[]): TimedWord[] | undefined {
  const from = first?.at ?? 0;
  return words?.map(({ text, start_ms, end_ms }) => ({
    text,
    start: from + start_ms,
    end: from + end_ms,
  }));
}

/** Samples a second: a device's own rate rarely divides into frames of exactly 32 ms. */
function rateOf([first, second]: readonly Frame[]): number {
  const usual = 16_000;
  if (!first || !second) return usual;
  return Math.round((first.samples.length * 1000) / (second.at - first.at));
}
