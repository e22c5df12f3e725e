/** How it came to its end: said whole, cut short, or never heard because the browser has no voice that works. */
export type Ending = "said" | "stopped" | "silent";

export type Saying = { done: Promise<Ending>; stop: () => void };

export type Manner = { voice: string; rate: number };

/** How long a browser may take to begin before it is taken to be mute. */
const patience = 4_000;

/** The English voices of this browser, its own choice first. Some browsers know them only after a while. */
export async function englishVoices(): Promise<SpeechSynthesisVoice[]> {
  const { speechSynthesis } = window;
  if (!speechSynthesis) return [];
  if (speechSynthesis.getVoices().length === 0) await voicesKnown(speechSynthesis);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^en\b/i.test(lang))
    .sort((a, b) => Number(b.default) - Number(a.default));
}

function voicesKnown(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const known = () => {
      clearTimeout(timer);
      synthesis.removeEventListener("voiceschanged", known);
      resolve();
    };
    // Where there are no voices, nothing is ever told.
    const timer = setTimeout(known, 1_000);
    synthesis.addEventListener("voiceschanged", known);
  });
}

/** Says `text`, sentence by sentence: some browsers fall silent in the midst of a long one. `onWord` beats with it. */
export function say(text: string, { voice, rate }: Manner, onWord?: () => void): Saying {
  const { speechSynthesis } = window;
  let ending: Ending | undefined;
  let finish: (how: Ending) => void = () => undefined;
  const done = new Promise<Ending>((resolve) => {
    finish = (how) => {
      if (ending) return;
      ending = how;
      resolve(how);
    };
  });
  const stop = () => {
    finish("stopped");
    speechSynthesis?.cancel();
  };
  void englishVoices().then((voices) => {
    if (ending) return;
    // Only now: some browsers load their voices after the page.
    if (voices.length === 0) return finish("silent");
    const chosen = voices.find(({ voiceURI }) => voiceURI === voice) ?? voices[0];
    const mute = setTimeout(() => finish("silent"), patience);
    const sentences = text.match(/[^.?!]+[.?!]*\s*/g) ?? [text];
    // What another page of ours, or this one before, left in the queue would come first.
    speechSynthesis.cancel();
    for (const [at, words] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = chosen ?? null;
      utterance.lang = chosen?.lang ?? "en-GB";
      utterance.rate = rate;
      utterance.onstart = () => {
        clearTimeout(mute);
        onWord?.();
      };
      utterance.onboundary = () => onWord?.();
      utterance.onerror = () => finish("silent");
      if (at === sentences.length - 1) utterance.onend = () => finish("said");
      speechSynthesis.speak(utterance);
    }
  });
  return { done, stop };
}
