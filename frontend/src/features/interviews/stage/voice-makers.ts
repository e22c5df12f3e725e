import type { Turn, VoicesOffered } from "@/api/generated/types.gen";
import { Channel } from "@/voice/channel";
import type { Frame } from "@/voice/ear";
import { recogniseByModel } from "@/voice/model-recogniser";
import { sayByModel, type Utterance, type Utterances } from "@/voice/model-speaker";
import { voicePreferences } from "@/voice/preferences";
import { canRecognise, type Hearing, type Recogniser, recognise } from "@/voice/recogniser";
import { type Saying, say } from "@/voice/speaker";
import type { OpenEar } from "@/voice/use-ear";
import { questionOf, sentenceOf, writerOf } from "../model-voice";
import type { Sayable } from "./give-answer";

/** Who does it now: models where the server has them, until one fails; then the browser, for as long as the page is. */
export type Makers = { speech: boolean; listening: boolean; speechFailed: boolean };

type Ahead = { sentences: Channel<Utterance>; saying: Saying; turn?: string };

/** Speaks and listens on one stage. A question may be heard before its last word is found. */
export class VoiceMakers {
  /** 1 at a sound of the interviewer's; who shows it lets it fade. */
  readonly beat = { current: 0 };
  private readonly interviewId: string;
  private readonly listeners = new Set<() => void>();
  private state: Makers;
  private ahead: Ahead | undefined;

  constructor(interviewId: string, { speech, transcription }: VoicesOffered) {
    this.interviewId = interviewId;
    this.state = { speech: !!speech, listening: !!transcription, speechFailed: false };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  snapshot = (): Makers => this.state;

  /** Whether anybody can write down what is said. */
  canListen(): boolean {
    return this.state.listening || canRecognise();
  }

  /** Says the question of a turn; one whose sentences are being said already is gone on with. */
  say(turn: Turn): Saying {
    const { ahead } = this;
    this.ahead = undefined;
    if (ahead?.turn === turn.id) return ahead.saying;
    ahead?.saying.stop();
    return this.state.speech
      ? this.byModel([questionOf(this.interviewId, turn)])
      : this.byBrowser(turn.question);
  }

  /** A new answer is given: what was begun for another try is no more to be heard. */
  begin = () => {
    this.ahead?.sentences.close();
    this.ahead?.saying.stop();
    this.ahead = undefined;
  };

  /** A sentence of the next question is there. */
  sentence = (spoken: Sayable) => {
    if (!this.state.speech) return;
    if (!this.ahead) {
      const sentences = new Channel<Utterance>();
      this.ahead = { sentences, saying: this.byModel(sentences) };
    }
    this.ahead.sentences.push(sentenceOf(this.interviewId, spoken));
  };

  /** The next question is whole, as that turn's; none where the interview is over. */
  whole = (turn: string | undefined) => {
    if (!turn) return this.begin();
    if (!this.ahead) return;
    this.ahead.sentences.close();
    this.ahead.turn = turn;
  };

  recognise(
    { ear, stream }: OpenEar,
    hearing: Hearing,
    uprising: readonly Frame[] = [],
  ): Recogniser {
    if (!this.state.listening) return recognise(stream.getAudioTracks()[0], hearing);
    const onRefused: Hearing["onRefused"] = (why) => {
      this.change({ listening: false });
      hearing.onRefused(why);
    };
    return recogniseByModel(ear, writerOf(this.interviewId), { ...hearing, onRefused }, uprising);
  }

  private byModel(utterances: Utterances): Saying {
    return sayByModel(utterances, {
      instead: (text) => this.byBrowser(text),
      onFailed: () => this.change({ speech: false, speechFailed: true }),
      onSound: this.sounds,
    });
  }

  private byBrowser(text: string): Saying {
    return say(text, voicePreferences(), this.sounds);
  }

  private sounds = () => {
    this.beat.current = 1;
  };

  private change(changes: Partial<Makers>) {
    this.state = { ...this.state, ...changes };
    for (const listener of [...this.listeners]) listener();
  }
}
