import type { Ear } from "./ear";
import { type Segment, type Tracker, trackSpeech } from "./segments";

/** What browsers record in, the best known first; Safari has long had only the second. */
const formats = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
/** Speech is clear at this rate, and ten minutes of it are two megabytes and a half. */
const bitsPerSecond = 32_000;

/** A stretch of speech in milliseconds of the recording, and when it began on the clock of the answer's timing. */
export type SpokenStretch = Segment & { spokenAt: number };

export type Recorded = {
  sound: Blob;
  /** Milliseconds of sound. */
  duration: number;
  stretches: SpokenStretch[];
};

/** Records one answer, however often the listening is broken off: while it `rest`s nothing is recorded. */
export type Recorder = {
  roll: () => void;
  rest: () => void;
  /** What was recorded, nothing where nobody spoke. It records no more. */
  finish: () => Promise<Recorded | undefined>;
  discard: () => void;
};

/** One stretch of recording: when it began on the ear's clock and in the recording, and the speech in it. */
export type RecordedTake = { from: number; at: number; segments: readonly Segment[] };

function format(): string | undefined {
  if (typeof MediaRecorder === "undefined") return undefined;
  return formats.find((type) => MediaRecorder.isTypeSupported(type));
}

export function canRecord(): boolean {
  return format() !== undefined;
}

/** Opens a recorder on the very stream that `ear` hears; none where this browser cannot record. */
export function openRecorder(stream: MediaStream, ear: Ear): Recorder | undefined {
  const mimeType = format();
  if (!mimeType) return undefined;
  const machine = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  machine.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((resolve) => {
    machine.onstop = () => resolve();
  });
  const takes: RecordedTake[] = [];
  let rolling: { from: number; at: number; tracker: Tracker } | undefined;
  let recorded = 0;
  const deafen = ear.listen((frame) => rolling?.tracker.hear(frame));

  function roll() {
    // Without its microphone a recorder has stopped by itself.
    if (rolling || !stream.active) return;
    if (machine.state === "paused") machine.resume();
    else if (machine.state === "inactive" && takes.length === 0) machine.start();
    else return;
    rolling = { from: ear.now(), at: recorded, tracker: trackSpeech() };
  }
  function rest() {
    if (!rolling) return;
    if (machine.state === "recording") machine.pause();
    const { from, at, tracker } = rolling;
    rolling = undefined;
    recorded += ear.now() - from;
    takes.push({ from, at, segments: tracker.segments() });
  }
  function stop() {
    rest();
    deafen();
    if (machine.state !== "inactive") machine.stop();
  }
  return {
    roll,
    rest,
    finish: async () => {
      stop();
      const stretches = stretchesOf(takes);
      if (stretches.length === 0) return undefined;
      await stopped;
      const sound = new Blob(parts, { type: machine.mimeType });
      return { sound, duration: Math.round(recorded), stretches };
    },
    discard: stop,
  };
}

/** The speech of all takes in the recording, each stretch with its moment on the clock that `timingOf` makes. */
export function stretchesOf(takes: readonly RecordedTake[]): SpokenStretch[] {
  const found: SpokenStretch[] = [];
  const begun = takes[0]?.from ?? 0;
  let told: number | undefined;
  for (const { from, at, segments: heard } of takes) {
    // The frame by which somebody breaks in began before the recording did.
    const segments = heard.map(({ start, end }) => ({
      start: Math.max(start, from),
      end: Math.max(end, from),
    }));
    const [first] = segments;
    if (!first) continue;
    const shift = told === undefined ? -begun : told - first.start;
    for (const { start, end } of segments)
      found.push({
        start: Math.round(start - from + at),
        end: Math.round(end - from + at),
        spokenAt: Math.round(start + shift),
      });
    told = (segments.at(-1)?.end ?? 0) + shift;
  }
  return found;
}
