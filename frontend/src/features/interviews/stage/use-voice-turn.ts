import { type RefObject, useEffect, useState } from "react";
import type { SpeechTiming, Turn } from "@/api/generated/types.gen";
import { voicePreferences } from "@/voice/preferences";
import { recognise, sentence } from "@/voice/recogniser";
import { say } from "@/voice/speaker";
import { isAsSpoken } from "@/voice/timing";
import { VoiceTurn } from "@/voice/turn";
import type { OpenEar } from "@/voice/use-ear";
import { draftOf, keepDraft } from "./drafts";

/** The voice's side of `turn`, once it has begun. `beat` becomes 1 with each word of the interviewer's. */
export function useVoiceTurn(
  { id, question }: Turn,
  { ear, stream }: OpenEar,
  beat: RefObject<number>,
): VoiceTurn | undefined {
  const [taken, setTaken] = useState<{ id: string; voice: VoiceTurn }>();
  useEffect(() => {
    const voice = new VoiceTurn(
      {
        ear,
        ask: () =>
          say(question, voicePreferences(), () => {
            beat.current = 1;
          }),
        recognise: (hearing) => recognise(stream.getAudioTracks()[0], hearing),
        preferences: voicePreferences,
      },
      draftOf(id),
    );
    voice.subscribe(() => {
      const { settled, interim } = voice.snapshot();
      if (settled || interim) keepDraft(id, sentence(settled, interim));
    });
    setTaken({ id, voice });
    return () => voice.end();
  }, [id, question, ear, stream, beat]);
  return taken?.id === id ? taken.voice : undefined;
}

/** The timing to send with `text`: none where nothing was spoken, or where it was rewritten since. */
export function speechOf(voice: VoiceTurn, text: string): SpeechTiming | undefined {
  const spoken = voice.timing();
  if (!spoken || !isAsSpoken(text, spoken.words)) return undefined;
  const { endedAt, pauses } = spoken.timing;
  return {
    started_at_ms: 0,
    ended_at_ms: endedAt,
    pauses: pauses.map(({ start, end }) => ({ start_ms: start, end_ms: end })),
  };
}
