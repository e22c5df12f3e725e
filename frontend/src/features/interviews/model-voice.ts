import { useSuspenseQuery } from "@tanstack/react-query";
import { listVoicesOptions } from "@/api/generated/@tanstack/react-query.gen";
import { speakGreeting, speakQuestion, transcribeAnswer } from "@/api/generated/sdk.gen";
import type { Turn, VoicesOffered } from "@/api/generated/types.gen";
import type { WriteDown } from "@/voice/model-recogniser";
import type { Spoken, Utterance } from "@/voice/model-speaker";
import { voicePreferences } from "@/voice/preferences";
import type { Sayable } from "./stage/give-answer";

export const greeting = "Hello, I am your interviewer. Take the time that you need.";

/** Who speaks and who listens here, in place of the browser. */
export function useVoices(): VoicesOffered {
  return useSuspenseQuery({ ...listVoicesOptions(), staleTime: 60_000 }).data;
}

/** The whole question of a turn. */
export function questionOf(interviewId: string, { id, question }: Turn): Utterance {
  return spoken(question, (signal) =>
    speakQuestion({
      path: { interview_id: interviewId },
      body: { turn_id: id, speed: voicePreferences().rate },
      signal,
      sseMaxRetryAttempts: 1,
    }),
  );
}

/** A sentence of a question whose last word is still being looked for. */
export function sentenceOf(interviewId: string, { text, permit }: Sayable): Utterance {
  return spoken(text, (signal) =>
    speakQuestion({
      path: { interview_id: interviewId },
      body: { permit, speed: voicePreferences().rate },
      signal,
      sseMaxRetryAttempts: 1,
    }),
  );
}

export function greetingByModel(): Utterance {
  return spoken(greeting, (signal) =>
    speakGreeting({ body: { speed: voicePreferences().rate }, signal, sseMaxRetryAttempts: 1 }),
  );
}

/** Has stretches of an answer written down. */
export function writerOf(interviewId: string): WriteDown {
  return async (sound, signal) => {
    const { data } = await transcribeAnswer({
      path: { interview_id: interviewId },
      body: sound,
      signal,
      throwOnError: true,
    });
    return data;
  };
}

/** The events of a stream; how it ends early is for whoever listens to bear. */
function spoken(
  text: string,
  ask: (signal: AbortSignal) => Promise<{ stream: AsyncIterable<unknown> }>,
): Utterance {
  async function* open(signal: AbortSignal): AsyncGenerator<Spoken> {
    const { stream } = await ask(signal);
    // The document describes events as they stand in the stream; the client gives their data.
    yield* stream as AsyncIterable<Spoken>;
  }
  return { text, open };
}
