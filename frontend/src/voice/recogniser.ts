/** Why nothing is written down (any more): the browser's reasons, or that a model could not. */
export type RecogniserRefusal = "denied" | "offline" | "language" | "failed" | "model";

/** A word and when it was said, in milliseconds of the audio clock. */
export type TimedWord = { text: string; start: number; end: number };

export type Hearing = {
  /** What was said so far: words that stand, and words that may still change. */
  onWords: (settled: string, interim: string) => void;
  onRefused: (why: RecogniserRefusal) => void;
  /** When the newest words were said; undefined where that is not known of them. */
  onTimes?: (words: readonly TimedWord[] | undefined) => void;
  /** After `stop`: whether words are still to come. */
  onWriting?: (busy: boolean) => void;
};

/** Writes down what is said, until `stop`, which lets the last words settle, or `abort`, which drops them. */
export type Recogniser = { stop: () => void; abort: () => void };

/** What we use of the browser's own recogniser; TypeScript's library does not know it. */
interface SpeechRecognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { results: SpeechRecognitionResultList }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  /** Browsers that do not know the track listen to the system's own microphone. */
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

declare global {
  interface Window {
    SpeechRecognition?: new () => SpeechRecognition;
    webkitSpeechRecognition?: new () => SpeechRecognition;
  }
}

const refusals: Record<string, RecogniserRefusal> = {
  "not-allowed": "denied",
  "service-not-allowed": "denied",
  "audio-capture": "failed",
  network: "offline",
  "language-not-supported": "language",
};

const constructorOf = () => window.SpeechRecognition ?? window.webkitSpeechRecognition;

/** Whether this browser can write down what is said. */
export function canRecognise(): boolean {
  return constructorOf() !== undefined;
}

/** The person's own English where the browser speaks it, so that an Indian accent is heard as one. */
export function spokenLanguage(): string {
  return navigator.languages.find((tag) => tag.startsWith("en-")) ?? "en-GB";
}

/** Starts to write down what `track` says. A browser ends by itself after a silence: it is then begun again. */
export function recognise(track: MediaStreamTrack | undefined, hearing: Hearing): Recogniser {
  const Recognition = constructorOf();
  if (!Recognition) throw new Error("This browser does not recognise speech");
  const engine = new Recognition();
  let wanted = true;
  let before = "";
  let settled = "";

  engine.lang = spokenLanguage();
  engine.continuous = true;
  engine.interimResults = true;
  engine.onresult = ({ results }) => {
    const said = [...results].map((result) => ({
      text: result[0]?.transcript.trim() ?? "",
      final: result.isFinal,
    }));
    const joined = (final: boolean) =>
      said.filter((one) => one.final === final).map((one) => one.text);
    settled = sentence(before, ...joined(true));
    hearing.onWords(settled, sentence(...joined(false)));
  };
  engine.onerror = ({ error }) => {
    const why = refusals[error];
    // "no-speech" and "aborted" are no failures: a silence, and our own doing.
    if (!why) return;
    wanted = false;
    hearing.onRefused(why);
  };
  engine.onend = () => {
    before = settled;
    if (wanted) engine.start(track);
  };
  engine.start(track);
  return {
    stop: () => {
      wanted = false;
      engine.stop();
    },
    abort: () => {
      wanted = false;
      // What still comes is not wanted.
      engine.onresult = null;
      engine.abort();
    },
  };
}

/** The parts as one text, a space between them. */
export function sentence(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}
