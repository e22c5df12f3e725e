import { describe, expect, test } from "vitest";
import type { Ear, Frame } from "./ear";
import { type VoicePreferences, voiceDefaults } from "./preferences";
import type { Hearing } from "./recogniser";
import type { Ending } from "./speaker";
import { VoiceTurn } from "./turn";

const frameMs = 32;
const samples = new Float32Array(512);

/** A turn with an ear that is spoken to, a voice that ends when told to, and a recogniser that hears what it is told. */
function stage(changes: Partial<VoicePreferences> = {}, draft = "") {
  const listeners = new Set<(frame: Frame) => void>();
  const log: string[] = [];
  let frames = 0;
  let said: (how: Ending) => void = () => undefined;
  let hearing: Hearing | undefined;
  const ear: Ear = {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => frames * frameMs,
    close: () => undefined,
  };
  const turn = new VoiceTurn(
    {
      ear,
      ask: () => {
        log.push("asks");
        const done = new Promise<Ending>((resolve) => {
          said = resolve;
        });
        return { done, stop: () => log.push("falls silent") };
      },
      recognise: (told) => {
        log.push("writes");
        hearing = told;
        return { stop: () => log.push("stops writing"), abort: () => undefined };
      },
      preferences: () => ({ ...voiceDefaults, pause: 1.5, ...changes }),
    },
    draft,
  );
  const hear = (count: number, speech: number) => {
    for (let left = count; left > 0; left -= 1) {
      for (const listener of listeners)
        listener({ at: frames * frameMs, speech, level: speech, samples });
      frames += 1;
    }
  };
  return {
    turn,
    log,
    speak: (count: number) => hear(count, 0.9),
    wait: (count: number) => hear(count, 0.1),
    write: (settled: string, interim = "") => hearing?.onWords(settled, interim),
    refuse: () => hearing?.onRefused("offline"),
    hearing: () => hearing,
    endQuestion: async (how: Ending = "said") => {
      said(how);
      await Promise.resolve();
    },
    phase: () => turn.snapshot().phase,
  };
}

describe("while the interviewer speaks,", () => {
  test("nothing is written down", async () => {
    const { log, endQuestion, phase } = stage();
    expect(log).toEqual(["asks"]);
    await endQuestion();
    expect(log).toEqual(["asks", "falls silent", "writes"]);
    expect(phase()).toBe("listening");
  });

  test("whoever speaks up is heard after 160 ms, from the first word on", () => {
    const { turn, log, speak, wait, phase } = stage();
    wait(10);
    speak(4);
    expect(phase()).toBe("asking");
    speak(1);
    expect(log).toEqual(["asks", "falls silent", "writes"]);
    speak(10);
    turn.done();
    expect(turn.timing()?.timing.pauses[0]?.start).toBeGreaterThan(0);
  });

  test("a loudspeaker that the microphone hears stops nothing; a key does", () => {
    const { turn, speak, phase } = stage({ interruptible: false });
    speak(50);
    expect(phase()).toBe("asking");
    turn.interrupt();
    expect(phase()).toBe("listening");
  });
});

describe("an answer", () => {
  test("is handed over after the chosen silence, and not before a word is said", async () => {
    const { log, endQuestion, speak, wait, phase } = stage();
    await endQuestion();
    wait(200);
    expect(phase()).toBe("listening");
    speak(30);
    wait(45);
    expect(phase()).toBe("listening");
    wait(3);
    expect(phase()).toBe("handed");
    expect(log.at(-1)).toBe("stops writing");
  });

  test("waits for whoever is still thinking, until they speak again", async () => {
    const { turn, endQuestion, speak, wait, phase } = stage();
    await endQuestion();
    speak(30);
    turn.stillThinking();
    wait(500);
    expect(phase()).toBe("listening");
    speak(10);
    wait(60);
    expect(phase()).toBe("handed");
  });

  test("is gone on with after it was mended, and its last words still settle", async () => {
    const { turn, endQuestion, speak, write } = stage();
    await endQuestion();
    speak(30);
    write("we built a", "boat");
    turn.done();
    write("we built a bot");
    expect(turn.snapshot()).toMatchObject({ settled: "we built a bot", interim: "" });
    turn.goOn("We built a bot.");
    speak(30);
    write("it answered mail");
    expect(turn.snapshot().settled).toBe("We built a bot. it answered mail");
    turn.done();
    expect(turn.timing()?.words).toBe(7);
  });

  test("that a model writes down is waited for, and keeps the times of its words", async () => {
    const { turn, endQuestion, speak, write, hearing } = stage();
    await endQuestion();
    speak(30);
    turn.done();
    hearing()?.onWriting?.(true);
    expect(turn.snapshot()).toMatchObject({ phase: "handed", writing: true, settled: "" });
    hearing()?.onTimes?.([{ text: "boats", start: 0, end: 900 }]);
    write("boats");
    hearing()?.onWriting?.(false);
    expect(turn.snapshot()).toMatchObject({ writing: false, settled: "boats" });
    expect(turn.timing()?.timing.words).toEqual([{ text: "boats", start: 0, end: 900 }]);
  });

  test("is gone on with while earlier words are still to come", async () => {
    const { turn, endQuestion, speak, write, hearing } = stage();
    await endQuestion();
    speak(30);
    const first = hearing();
    turn.ask();
    first?.onWriting?.(true);
    turn.interrupt();
    write("second");
    first?.onWords("first", "");
    expect(turn.snapshot().settled).toBe("first second");
  });

  test("is laid before the student when the browser writes no more", async () => {
    const { turn, endQuestion, write, refuse } = stage();
    await endQuestion();
    write("so far");
    refuse();
    expect(turn.snapshot()).toMatchObject({
      phase: "handed",
      settled: "so far",
      refused: "offline",
    });
  });

  test("that was begun before a reload is there again", () => {
    const { turn, log } = stage({}, "Half of an answer");
    expect(log).toEqual([]);
    expect(turn.snapshot()).toMatchObject({ phase: "handed", settled: "Half of an answer" });
    expect(turn.timing()).toBeUndefined();
  });
});
