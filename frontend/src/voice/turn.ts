import type { Ear, Frame } from "./ear";
import type { VoicePreferences } from "./preferences";
import {
  type Hearing,
  type Recogniser,
  type RecogniserRefusal,
  sentence,
  type TimedWord,
} from "./recogniser";
import { type Segment, speechLikely, type Tracker, trackSpeech } from "./segments";
import type { Ending, Saying } from "./speaker";
import { type Take, type Timing, timingOf } from "./timing";

/** One stretch of listening, and what was heard in it: its words, and how many there were before any was mended. */
type Stretch = Take & {
  segments: readonly Segment[];
  words: TimedWord[] | undefined;
  text: string;
  heard: number;
};

/** The interviewer asks; the student is heard; what was heard lies before the student, to be mended and given. */
export type Phase = "asking" | "listening" | "handed";

export type TurnState = {
  phase: Phase;
  /** Words of this answer that stand, and those that may still change. */
  settled: string;
  interim: string;
  /** Whether anything was said in this stretch of listening. */
  spoken: boolean;
  /** "I'm still thinking": no silence ends the answer until something is said. */
  thinking: boolean;
  /** How the question was said; undefined while it is being said. */
  asked: Ending | undefined;
  refused: RecogniserRefusal | undefined;
  /** Handed, and the last words are still being written down. */
  writing: boolean;
};

/** What a turn works with, so that a test can put its own in their place. */
export type Means = {
  ear: Ear;
  ask: () => Saying;
  /** `uprising` is what was heard before, of somebody who spoke up. */
  recognise: (hearing: Hearing, uprising: readonly Frame[]) => Recogniser;
  preferences: () => VoicePreferences;
};

/** So much speech in a row is somebody speaking up: 160 ms, which leaves time to fall silent within 300. */
const speakingUp = 5;

/**
 * One question by voice. What is said while the interviewer speaks is never written down: the recogniser begins when
 * the voice has ended. State changes are told to `subscribe`d listeners; `end` lets go of everything.
 */
export class VoiceTurn {
  private state: TurnState;
  private readonly means: Means;
  private readonly listeners = new Set<() => void>();
  private readonly stretches: Stretch[] = [];
  /** What the student wrote or mended; what was heard since follows it. */
  private mended: string;
  private readonly deafen: () => void;
  private saying: Saying | undefined;
  private recogniser: Recogniser | undefined;
  private tracker: Tracker = trackSpeech();
  private uprising: Frame[] = [];

  constructor(means: Means, draft = "") {
    this.means = means;
    this.mended = draft;
    this.state = {
      phase: draft ? "handed" : "asking",
      settled: draft,
      interim: "",
      spoken: false,
      thinking: false,
      asked: draft ? "said" : undefined,
      refused: undefined,
      writing: false,
    };
    this.deafen = means.ear.listen((frame) => this.hear(frame));
    if (!draft) this.ask();
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  snapshot = (): TurnState => this.state;

  /** Says the question, again if need be; what was said before it stays. */
  ask() {
    this.pauseTake();
    this.recogniser?.stop();
    this.change({ phase: "asking", asked: undefined });
    const saying = this.means.ask();
    this.saying = saying;
    void saying.done.then((how) => {
      // Asked again or interrupted since: the end of this voice ends nothing.
      if (this.saying !== saying) return;
      this.change({ asked: how });
      if (this.state.phase === "asking") this.listen();
    });
  }

  /** Stops the interviewer's voice, and listens. */
  interrupt() {
    if (this.state.phase === "asking") this.listen();
  }

  /** Takes `text`, what was heard and perhaps mended, for said, and listens on. */
  goOn(text: string) {
    this.mended = text;
    for (const stretch of this.stretches) stretch.text = "";
    this.change({ settled: text, interim: "", refused: undefined });
    this.listen();
  }

  stillThinking() {
    this.change({ thinking: true });
  }

  /** Hands what was heard to the student. */
  done() {
    if (this.state.phase !== "listening") return;
    this.pauseTake();
    this.recogniser?.stop();
    this.change({ phase: "handed", thinking: false });
  }

  /** How the answer was spoken, and how many words of it were heard; undefined when nothing was said. */
  timing(): { timing: Timing; words: number } | undefined {
    const timing = timingOf(this.stretches, this.means.ear.now());
    return timing && { timing, words: this.stretches.reduce((sum, { heard }) => sum + heard, 0) };
  }

  end() {
    this.listeners.clear();
    this.deafen();
    this.hush();
    this.recogniser?.abort();
  }

  private listen(uprising: readonly Frame[] = []) {
    this.hush();
    this.tracker = trackSpeech();
    for (const frame of uprising) this.tracker.hear(frame);
    this.uprising = [];
    this.endRecogniser();
    const from = uprising[0]?.at ?? this.means.ear.now();
    const stretch: Stretch = { from, segments: [], words: [], text: "", heard: 0 };
    this.stretches.push(stretch);
    const spoken = uprising.length > 0;
    this.change({ phase: "listening", spoken, thinking: false, writing: false });
    this.recogniser = this.means.recognise(this.hearing(stretch), uprising);
  }

  /** What is heard belongs to its stretch, also when it comes after the next has begun. */
  private hearing(stretch: Stretch): Hearing {
    return {
      onWords: (settled, interim) => {
        stretch.text = settled;
        stretch.heard = count(sentence(settled, interim));
        this.change({ settled: this.settled(), interim });
      },
      onTimes: (words) => {
        stretch.words =
          words && stretch.words?.concat(words).sort((one, other) => one.start - other.start);
      },
      onWriting: (writing) => this.change({ writing }),
      onRefused: (refused) => {
        // Some of its words are missing.
        stretch.words = undefined;
        this.done();
        this.change({ refused });
      },
    };
  }

  /** Lets go of the one before: it may still write down what it has heard, but what may change stands from here on. */
  private endRecogniser() {
    if (!this.state.writing) this.recogniser?.abort();
    const last = this.stretches.at(-1);
    if (last) last.text = sentence(last.text, this.state.interim);
    this.change({ settled: this.settled(), interim: "" });
  }

  private settled(): string {
    return sentence(this.mended, ...this.stretches.map(({ text }) => text));
  }

  private hear(frame: Frame) {
    if (this.state.phase === "asking") this.mindUprising(frame);
    if (this.state.phase !== "listening") return;
    this.tracker.hear(frame);
    const silence = this.tracker.silence(frame.at);
    if (silence === undefined) return;
    if (silence === 0 && (this.state.thinking || !this.state.spoken))
      this.change({ spoken: true, thinking: false });
    const patience = this.means.preferences().pause * 1000;
    if (silence >= patience && !this.state.thinking) this.done();
  }

  /** Somebody speaks up while the interviewer does: the first of their words are part of the answer. */
  private mindUprising(frame: Frame) {
    if (!this.means.preferences().interruptible) return;
    this.uprising = frame.speech >= speechLikely ? [...this.uprising, frame] : [];
    if (this.uprising.length >= speakingUp) this.listen(this.uprising);
  }

  private pauseTake() {
    const last = this.stretches.at(-1);
    if (this.state.phase !== "listening" || !last) return;
    last.segments = this.tracker.segments();
  }

  private hush() {
    const { saying } = this;
    // Before it is stopped, so that its end is not taken for the end of the question.
    this.saying = undefined;
    saying?.stop();
    if (saying) this.change({ asked: this.state.asked ?? "stopped" });
  }

  private change(changes: Partial<TurnState>) {
    this.state = { ...this.state, ...changes };
    for (const listener of [...this.listeners]) listener();
  }
}

function count(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
