import { SoundQueue } from "./sound-queue";
import type { Ending, Saying } from "./speaker";

/** The sentence whose sound follows, a piece of sound, or the end: whether all of it was said. */
export type Spoken = { text: string } | { rate: number; samples: string } | { whole: boolean };

/** Something to be said aloud by a model. What `open` gives may fail, or end early, at any point. */
export type Utterance = { text: string; open: (signal: AbortSignal) => AsyncIterable<Spoken> };

export type Utterances = AsyncIterable<Utterance> | Iterable<Utterance>;

type Means = {
  /** The browser's own voice, for what the model does not say. */
  instead: (text: string) => Saying;
  /** The model failed; what it left unsaid is said by the browser. */
  onFailed: () => void;
  /** Beats with the sound. */
  onSound?: () => void;
};

/** How long a piece of sound may take to come. */
const patience = 4_000;

/** Says the utterances in their order, each as soon as it is there: the next is fetched while one is heard. */
export function sayByModel(utterances: Utterances, means: Means): Saying {
  return new ModelSaying(utterances, means);
}

class ModelSaying implements Saying {
  readonly done: Promise<Ending>;
  private readonly means: Means;
  private readonly leaving = new AbortController();
  private readonly queue: SoundQueue;
  private spare: Saying | undefined;

  constructor(utterances: Utterances, means: Means) {
    this.means = means;
    this.queue = new SoundQueue(means.onSound ?? (() => undefined));
    this.done = this.run(utterances);
  }

  stop = () => {
    this.leaving.abort();
    this.queue.close();
    this.spare?.stop();
  };

  private async run(utterances: Utterances): Promise<Ending> {
    const unsaid = await this.sayAll(utterances);
    const { aborted } = this.leaving.signal;
    if (unsaid && !aborted) this.means.onFailed();
    await this.queue.drained();
    this.queue.close();
    // Once more: somebody may have spoken up while the rest was heard.
    if (this.leaving.signal.aborted) return "stopped";
    if (!unsaid) return "said";
    this.spare = this.means.instead(unsaid);
    return this.spare.done;
  }

  /** Queues the sound of all of them; from where it could not be had on, the words. */
  private async sayAll(utterances: Utterances): Promise<string> {
    let unsaid = "";
    for await (const utterance of utterances) {
      if (this.leaving.signal.aborted) break;
      if (unsaid) unsaid += ` ${utterance.text}`;
      else unsaid = await this.say(utterance);
    }
    return unsaid;
  }

  /** Queues the sound of one; what is left of its words where that broke off. */
  private async say({ text, open }: Utterance): Promise<string> {
    const own = new AbortController();
    const give = () => own.abort();
    this.leaving.signal.addEventListener("abort", give);
    let late = setTimeout(give, patience);
    let rest = text;
    try {
      await this.queue.open();
      for await (const piece of open(own.signal)) {
        if ("whole" in piece) rest = piece.whole ? "" : rest;
        else if ("text" in piece) rest = from(piece.text, text);
        else {
          clearTimeout(late);
          late = setTimeout(give, patience);
          this.queue.add(piece.rate, piece.samples);
        }
      }
    } catch {
      // Whatever it was: the browser's own voice says the rest.
    }
    clearTimeout(late);
    this.leaving.signal.removeEventListener("abort", give);
    return rest;
  }
}

/** `text` from that sentence on. */
function from(sentence: string, text: string): string {
  const at = text.indexOf(sentence);
  return at < 0 ? text : text.slice(at);
}
