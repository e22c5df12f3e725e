import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A stretch of speech without a pause, and the silence after it, in seconds. */
export type Stretch = { words: string; silence: number };

/** A recording of which everything is known: the file, its words, and in seconds what is speech and what is silence. */
export type Recording = {
  file: string;
  words: string;
  /** Speech alone, pauses out. */
  speaking: number;
  /** The silences between stretches. */
  pauses: number[];
  length: number;
};

const rate = 22_050;
/** Below this a sample is taken for silence: espeak's own is exactly zero, its endings fade. */
const audible = 300;
const header = 44;

/** espeak's samples of `words`, from the first audible one to the last. */
function spoken(words: string, folder: string): Int16Array {
  const file = join(folder, "stretch.wav");
  execFileSync("espeak-ng", ["-v", "en-gb", "-s", "150", "-w", file, words]);
  const bytes = readFileSync(file).subarray(header);
  const samples = new Int16Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  );
  const loud = (sample: number) => Math.abs(sample) > audible;
  return samples.subarray(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
}

function wav(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(header + samples.byteLength);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples.byteLength, 40);
  Buffer.from(samples.buffer).copy(bytes, header);
  return bytes;
}

/** Stretches spoken by espeak between digital silences, after a `lead` of silence: so the truth is exact. */
export function recording(lead: number, stretches: readonly Stretch[]): Recording {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-speech-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const heard = stretches.map(({ words }) => spoken(words, folder));
  const silent = (seconds: number) => new Int16Array(Math.round(seconds * rate));
  const parts = [
    silent(lead),
    ...heard.flatMap((one, at) => [one, silent(stretches[at]?.silence ?? 0)]),
  ];
  const whole = Int16Array.from(parts.flatMap((part) => [...part]));
  const file = join(folder, "answer.wav");
  writeFileSync(file, wav(whole));
  return {
    file,
    words: stretches.map(({ words }) => words).join(" "),
    speaking: heard.reduce((sum, { length }) => sum + length, 0) / rate,
    pauses: stretches.slice(0, -1).map(({ silence }) => silence),
    length: whole.length / rate,
  };
}
