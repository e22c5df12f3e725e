import { describe, expect, test } from "vitest";
import type { Ear, Frame } from "./ear";
import { recogniseByModel, type WrittenWord } from "./model-recogniser";
import type { TimedWord } from "./recogniser";

const frameMs = 32;
const headerBytes = 44;

/** An ear that is spoken to, and a model that answers with how many frames it was sent. */
function booth(fails = false) {
  const listeners = new Set<(frame: Frame) => void>();
  const sent: number[] = [];
  const log: string[] = [];
  const times: TimedWord[] = [];
  let words = "";
  let frames = 0;
  const ear: Ear = {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => frames * frameMs,
    close: () => undefined,
  };
  const writeDown = async (sound: Blob) => {
    const count = (sound.size - headerBytes) / 1024;
    sent.push(count);
    if (fails) throw new TypeError("gone");
    const timed: WrittenWord[] = [{ text: `${count}`, start_ms: 0, end_ms: count * frameMs }];
    return { text: `${count}`, words: timed };
  };
  const begin = (uprising: readonly Frame[] = []) =>
    recogniseByModel(
      ear,
      writeDown,
      {
        onWords: (settled) => {
          words = settled;
        },
        onRefused: (why) => log.push(why),
        onTimes: (timed) => times.push(...(timed ?? [])),
        onWriting: (busy) => log.push(busy ? "writing" : "written"),
      },
      uprising,
    );
  const frame = (speech: number): Frame => {
    const at = frames * frameMs;
    frames += 1;
    return { at, speech, level: speech, samples: new Float32Array(512) };
  };
  const hear = (count: number, speech: number) => {
    for (let left = count; left > 0; left -= 1) {
      const heard = frame(speech);
      for (const listener of listeners) listener(heard);
    }
  };
  return {
    begin,
    frame,
    speak: (count: number) => hear(count, 0.9),
    wait: (count: number) => hear(count, 0.1),
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    sent,
    log,
    times,
    words: () => words,
  };
}

describe("a model writes down", () => {
  test("each stretch at the pause after it, and keeps their order", async () => {
    const { begin, speak, wait, settle, sent, words } = booth();
    begin();
    wait(50);
    speak(100);
    wait(30);
    await settle();
    // A third of a second before the first word, the words, and the silence that ended them.
    expect(sent).toEqual([10 + 100 + 25]);
    speak(80);
    wait(30);
    await settle();
    expect(sent).toHaveLength(2);
    expect(words()).toBe(sent.join(" "));
  });

  test("nothing of a silence, and nothing of a click", async () => {
    const { begin, speak, wait, settle, sent } = booth();
    const recogniser = begin();
    wait(200);
    speak(2);
    wait(200);
    recogniser.stop();
    await settle();
    expect(sent).toEqual([]);
  });

  test("the words of somebody who spoke up, from the first frame on", async () => {
    const { begin, frame, speak, settle, times } = booth();
    const uprising = Array.from({ length: 5 }, () => frame(0.9));
    const recogniser = begin(uprising);
    speak(40);
    recogniser.stop();
    await settle();
    expect(times).toEqual([{ text: "45", start: 0, end: 45 * frameMs }]);
  });

  test("on the clock of the ear", async () => {
    const { begin, speak, wait, settle, times } = booth();
    begin();
    wait(100);
    speak(100);
    wait(30);
    await settle();
    expect(times[0]?.start).toBe(90 * frameMs);
  });

  test("the last words after it was told to stop, and says so", async () => {
    const { begin, speak, settle, log, words } = booth();
    const recogniser = begin();
    speak(20);
    recogniser.stop();
    expect(log).toEqual(["writing"]);
    await settle();
    expect([log, words()]).toEqual([["writing", "written"], "20"]);
  });

  test("a long stretch in parts that a request can hold", async () => {
    const { begin, speak, settle, sent } = booth();
    begin();
    speak(1_000);
    await settle();
    expect(sent).toEqual([900]);
    expect(sent.map((count) => count * 1024 + headerBytes < 2 ** 20)).toEqual([true]);
  });

  test("no more once it has failed, and says so", async () => {
    const { begin, speak, settle, log } = booth(true);
    const recogniser = begin();
    speak(20);
    recogniser.stop();
    await settle();
    expect(log).toEqual(["writing", "model", "written"]);
  });
});
