import type { Ear, Frame } from "./ear";
import type { VoicePreferences } from "./preferences";
import { type Hearing, type Recogniser, type RecogniserRefusal, sentence } from "./recogniser";
import { speechLikely, type Tracker, trackSpeech } from "./segments";
import type { Ending, Saying } from "./speaker";
import { type Take, type Timing, timingOf } from "./timing";

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
};

/** What a turn works with, so that a test can put its own in their place. */
export type Means = {
  ear: Ear;
  ask: () => Saying;
  recognise: (hearing: Hearing) => Recogniser;
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
  private readonly takes: Take[] = [];
  private readonly deafen: () => void;
  private saying: Saying | undefined;
  private recogniser: Recogniser | undefined;
  private tracker: Tracker = trackSpeech();
  private from = 0;
  private uprising: Frame[] = [];
  private heardWords = 0;

  constructor(means: Means, draft = "") {
    this.means = means;
    this.state = {
      phase: draft ? "handed" : "asking",
      settled: draft,
      interim: "",
      spoken: false,
      thinking: false,
      asked: draft ? "said" : undefined,
      refused: undefined,
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
    this.change({ settled: text, interim: "" });
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
    const timing = timingOf(this.takes, this.means.ear.now());
    return timing && { timing, words: this.heardWords };
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
    this.from = uprising[0]?.at ?? this.means.ear.now();
    this.uprising = [];
    this.recogniser?.abort();
    const { heardWords } = this;
    const base = sentence(this.state.settled, this.state.interim);
    const spoken = uprising.length > 0;
    this.change({ phase: "listening", settled: base, interim: "", spoken, thinking: false });
    this.recogniser = this.means.recognise({
      onWords: (settled, interim) => {
        this.heardWords = heardWords + count(sentence(settled, interim));
        this.change({ settled: sentence(base, settled), interim });
      },
      onRefused: (refused) => {
        this.done();
        this.change({ refused });
      },
    });
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
    if (this.state.phase !== "listening") return;
    this.takes.push({ from: this.from, segments: this.tracker.segments() });
  }

  private hush() {
    const { saying } = this;
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
