import type { Detector } from "./detector";

/**
 * 32 ms of sound: when it began on the microphone's own clock, how likely it is speech, how loud it is (0 to 1), and the
 * sound itself, 512 samples from -1 to 1.
 */
export type Frame = { at: number; speech: number; level: number; samples: Float32Array };

/**
 * Hears a microphone: each listener gets every frame, in order. `now` is the end of the last frame, in milliseconds of
 * the audio clock since it was opened: samples are counted, so a busy page delays what is heard but never shifts it.
 */
export type Ear = {
  listen: (listener: (frame: Frame) => void) => () => void;
  now: () => number;
  close: () => void;
};

const frameSamples = 512;
const modelRate = 16_000;
const quietest = -60;
const loudest = -12;

/** Fetches what tells speech from silence, which is large, and makes one of it. */
export async function fetchDetector(): Promise<Detector> {
  const { openDetector } = await import("./detector");
  return openDetector();
}

/** Opens an ear on `stream`, which stays the caller's; the detector is its own from here on. */
export async function openEar(stream: MediaStream, detector: Detector): Promise<Ear> {
  const context = new AudioContext();
  await context.audioWorklet.addModule(detector.workletUrl);
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, "vad-helper-worklet", {
    processorOptions: { frameSamples },
  });
  // The worklet takes whole samples of the device's own rate for each frame.
  const frameMs =
    (Math.ceil((frameSamples * context.sampleRate) / modelRate) / context.sampleRate) * 1000;
  const listeners = new Set<(frame: Frame) => void>();
  let heard = 0;
  let turn = Promise.resolve();

  async function hear(samples: Float32Array) {
    const speech = await detector.hear(samples);
    const frame = { at: heard * frameMs, speech, level: loudness(samples), samples };
    heard += 1;
    // A copy: whoever hears a frame may leave at it.
    for (const listener of [...listeners]) listener(frame);
  }
  node.port.onmessage = ({ data }: MessageEvent<{ data: ArrayBuffer }>) => {
    // The model remembers the frame before: one after the other.
    turn = turn.then(() => hear(new Float32Array(data.data)));
  };
  source.connect(node);
  await context.resume();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => heard * frameMs,
    close: () => {
      listeners.clear();
      node.port.onmessage = null;
      // How the worklet is told to end.
      node.port.postMessage("SPEECH_STOP");
      source.disconnect();
      void context.close();
      // Not before the frame that is being heard: its model must not go from under it.
      void turn.then(detector.release);
    },
  };
}

/** How loud a frame is to an ear, from 0 for a quiet room to 1 for a voice close by. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-12);
  return Math.min(Math.max((decibels - quietest) / (loudest - quietest), 0), 1);
}
