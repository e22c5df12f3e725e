import { useEffect, useState } from "react";
import type { SpeechTiming, Turn } from "@/api/generated/types.gen";
import { voicePreferences } from "@/voice/preferences";
import { sentence } from "@/voice/recogniser";
import { isAsSpoken } from "@/voice/timing";
import { VoiceTurn } from "@/voice/turn";
import type { OpenEar } from "@/voice/use-ear";
import { draftOf, keepDraft } from "./drafts";
import type { VoiceMakers } from "./voice-makers";

/** The voice's side of `turn`, once it has begun. */
export function useVoiceTurn(
  turn: Turn,
  room: OpenEar,
  makers: VoiceMakers,
): VoiceTurn | undefined {
  const { id } = turn;
  const [taken, setTaken] = useState<{ id: string; voice: VoiceTurn }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is the same while its id is.
  useEffect(() => {
    const voice = new VoiceTurn(
      {
        ear: room.ear,
        ask: () => makers.say(turn),
        recognise: (hearing, uprising) => makers.recognise(room, hearing, uprising),
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
  }, [id, room.ear, room.stream, makers]);
  // Between two turns the one before has ended, and the next is not there yet.
  return taken?.id === id ? taken.voice : undefined;
}

/** The timing to send with `text`: none where nothing was spoken, or where it was rewritten since. */
export function speechOf(voice: VoiceTurn, text: string): SpeechTiming | undefined {
  const spoken = voice.timing();
  if (!spoken || !isAsSpoken(text, spoken.words)) return undefined;
  const { endedAt, pauses, words } = spoken.timing;
  return {
    started_at_ms: 0,
    ended_at_ms: endedAt,
    pauses: pauses.map(({ start, end }) => ({ start_ms: start, end_ms: end })),
    words: words.map(({ text: word, start, end }) => ({
      text: word,
      start_ms: start,
      end_ms: end,
    })),
  };
}
