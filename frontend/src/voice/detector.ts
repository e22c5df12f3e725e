// Heavy: imported only by `ear.ts`, and there only when somebody is about to speak.
import { log } from "@ricky0123/vad-web/dist/logging";
import { Silero } from "@ricky0123/vad-web/dist/models/silero";
import model from "@ricky0123/vad-web/dist/silero_vad_v6.onnx?url";
import worklet from "@ricky0123/vad-web/dist/vad.worklet.bundle.min.js?url";
import runtime from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import * as ort from "onnxruntime-web/wasm";

export type Detector = {
  /** How likely a frame of 512 samples at 16 kHz holds speech, from 0 to 1; frames are to be given in order. */
  hear: (frame: Float32Array) => Promise<number>;
  release: () => void;
  /** The address of the AudioWorklet that cuts sound into such frames. */
  workletUrl: string;
};

// It tells the console of every step.
log.debug = () => undefined;

// Fetched once for a page, however many detectors are opened.
let bytes: Promise<ArrayBuffer> | undefined;

/** A detector with a memory of its own. Everything it is made of comes from our own origin. */
export async function openDetector(): Promise<Detector> {
  ort.env.wasm.wasmPaths = { wasm: runtime };
  // More threads would need shared memory, which the page's isolation does not grant; one takes 2 ms a frame.
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  bytes ??= fetchModel();
  const silero = await Silero.new(ort, () => bytes ?? fetchModel());
  return {
    hear: async (frame) => (await silero.process(frame)).isSpeech,
    release: () => void silero.release(),
    workletUrl: worklet,
  };
}

async function fetchModel(): Promise<ArrayBuffer> {
  const answer = await fetch(model);
  if (!answer.ok) {
    // Not kept: the next attempt asks again.
    bytes = undefined;
    throw new Error(`The voice model could not be fetched: ${answer.status}`);
  }
  return answer.arrayBuffer();
}
