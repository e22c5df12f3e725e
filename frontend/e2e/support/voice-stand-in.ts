/** What the stand-ins saw, for a test to read. */
export type Seen = {
  /** When the voice began to speak and when it was told to stop, by the page's own clock. */
  spoke: number[];
  stopped: number[];
  /** Whether the recogniser was ever on while the interviewer spoke. */
  overheard: boolean;
  /** The timings that were sent with answers; null with one that was typed. */
  timings: (Timing | null)[];
};

export type Timing = {
  started_at_ms: number;
  ended_at_ms: number;
  pauses: { start_ms: number; end_ms: number }[];
  words: { text: string; start_ms: number; end_ms: number }[];
};

declare global {
  interface Window {
    seen: Seen;
    /** How long a sentence of the interviewer's lasts, in milliseconds. */
    sentenceMs: number;
  }
}

/**
 * Runs in the page before its own script: a recogniser that always hears `words`, one after the other, and a voice that
 * says nothing in as long as it is told to. Both behave as the browser's own do.
 */
export function standIn(words: string) {
  const seen: Seen = { spoke: [], stopped: [], overheard: false, timings: [] };
  window.seen = seen;
  window.sentenceMs = 500;
  const utterances: {
    text: string;
    onstart?: () => void;
    onend?: () => void;
    onerror?: () => void;
  }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let recognising = false;
  const look = () => {
    if (recognising && utterances.length > 0) seen.overheard = true;
  };

  const next = () => {
    const [current] = utterances;
    if (!current) return;
    seen.spoke.push(performance.now());
    current.onstart?.();
    look();
    timer = setTimeout(() => {
      utterances.shift();
      current.onend?.();
      next();
    }, window.sentenceMs);
  };
  const voice = { voiceURI: "calm", name: "A calm voice", lang: "en-GB", default: true };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak: (utterance: (typeof utterances)[number]) => {
      utterances.push(utterance);
      if (utterances.length === 1) setTimeout(next, 10);
    },
    cancel: () => {
      clearTimeout(timer);
      const cut = utterances.splice(0);
      if (cut.length > 0) seen.stopped.push(performance.now());
      for (const utterance of cut) utterance.onerror?.();
    },
  });
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  class Recognition {
    onresult?: (event: unknown) => void;
    onend?: () => void;
    said = 0;
    timer: ReturnType<typeof setInterval> | undefined;
    tell(isFinal: boolean) {
      const transcript = words.split(" ").slice(0, this.said).join(" ");
      const result = Object.assign([{ transcript, confidence: 0.9 }], { isFinal });
      this.onresult?.({ results: [result] });
    }
    start() {
      recognising = true;
      look();
      this.timer = setInterval(() => {
        this.said += 1;
        this.tell(false);
      }, 150);
    }
    stop() {
      clearInterval(this.timer);
      recognising = false;
      setTimeout(() => {
        this.tell(true);
        this.onend?.();
      }, 100);
    }
    abort() {
      clearInterval(this.timer);
      recognising = false;
      this.onend?.();
    }
  }
  // The browser hides the body of a request that was made before it was sent.
  const send = window.fetch;
  const watched: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === "POST" && request.url.endsWith("/answers"))
      seen.timings.push((await request.clone().json()).speech);
    return send(request);
  };
  Object.assign(window, {
    fetch: watched,
    webkitSpeechRecognition: Recognition,
    SpeechSynthesisUtterance: Utterance,
  });
  // A test's own look at the page counts as a press for the browser; here only a press does.
  let pressed = false;
  for (const press of ["pointerdown", "keydown"])
    addEventListener(press, () => (pressed = true), { capture: true, once: true });
  Object.defineProperty(navigator, "userActivation", {
    value: {
      get hasBeenActive() {
        return pressed;
      },
    },
  });
  Object.defineProperty(window, "SpeechRecognition", { value: undefined });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
}
