import { type RefObject, useEffect, useRef } from "react";
import { openRecorder, type Recorder } from "@/voice/recorder";
import type { VoiceTurn } from "@/voice/turn";
import type { OpenEar } from "@/voice/use-ear";

/** A recorder of what is said in the turn of `voice`, where that is `wanted`: it rolls while the student is heard. */
export function useRecorder(
  voice: VoiceTurn | undefined,
  { ear, stream }: OpenEar,
  wanted: boolean,
): RefObject<Recorder | undefined> {
  const recorder = useRef<Recorder>(undefined);
  useEffect(() => {
    const opened = wanted && voice ? openRecorder(stream, ear) : undefined;
    recorder.current = opened;
    if (!opened || !voice) return;
    const follow = () => {
      if (voice.snapshot().phase === "listening") opened.roll();
      else opened.rest();
    };
    follow();
    const leave = voice.subscribe(follow);
    return () => {
      leave();
      opened.discard();
    };
  }, [voice, ear, stream, wanted]);
  return recorder;
}
