import type { Frame } from "./ear";

/** A stretch of speech, in milliseconds of the audio clock. */
export type Segment = { start: number; end: number };

/** From here on a frame counts as speech: the model's authors' own threshold. */
export const speechLikely = 0.5;
/** Stops and glottal closures within words last up to this long: no pause (Goldman-Eisler's 250 ms). */
export const shortestPause = 250;
/** What is shorter is a click, a cough or a chair. */
const shortestSpeech = 90;

type Heard = Segment & { voiced: number };

/** Follows speech from frame to frame. */
export type Tracker = {
  hear: (frame: Frame) => void;
  segments: () => Segment[];
  /** Milliseconds of silence since the last speech; undefined before any. */
  silence: (now: number) => number | undefined;
};

/**
 * The model calls a frame speech until one frame after the voice has ended, so speech ends where its last frame
 * began: measured on speech between digital silences, starts and ends are then within 25 ms.
 */
export function trackSpeech(frameMs = 32): Tracker {
  const heard: Heard[] = [];
  const spoken = () => heard.filter(({ voiced }) => voiced >= shortestSpeech);
  return {
    hear: ({ at, speech }) => {
      if (speech < speechLikely) return;
      const last = heard.at(-1);
      if (last && at - last.end < shortestPause) {
        last.end = at;
        last.voiced += frameMs;
      } else heard.push({ start: at, end: at, voiced: frameMs });
    },
    segments: () => spoken().map(({ start, end }) => ({ start, end })),
    silence: (now) => {
      const last = spoken().at(-1);
      return last && now - last.end;
    },
  };
}
