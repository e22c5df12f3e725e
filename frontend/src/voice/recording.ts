import type { Ear } from "./ear";
import { trackSpeech } from "./segments";

// In milliseconds: of the whole, and of the silence that ends a sentence.
const longest = 10_000;
const enough = 900;

/** Records until a sentence has been said and a silence follows it, at most ten seconds; the sound stays in memory. */
export function recordSentence(stream: MediaStream, ear: Ear): Promise<Blob> {
  return new Promise((resolve) => {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    const tracker = trackSpeech();
    const from = ear.now();
    const stopListening = ear.listen((frame) => {
      tracker.hear(frame);
      const silence = tracker.silence(frame.at) ?? 0;
      if (silence < enough && frame.at - from < longest) return;
      stopListening();
      // Closed with its microphone, a recorder has stopped by itself.
      if (recorder.state === "recording") recorder.stop();
    });
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
    recorder.start();
  });
}
