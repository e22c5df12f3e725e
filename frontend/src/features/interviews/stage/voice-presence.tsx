import { type RefObject, useEffect, useRef } from "react";
import { useMedia } from "@/lib/use-media";
import type { Ear } from "@/voice/ear";
import type { Phase } from "@/voice/turn";
import { type Mood, Presence } from "./presence";

export const moods: Record<Phase, Mood> = {
  asking: "speaking",
  listening: "listening",
  handed: "resting",
};

/** How much of a beat is left after each frame of 32 ms. */
const fading = 0.82;

/** The presence, moved by the voice that is heard now: the interviewer's words as they beat, or the student's own. */
export function VoicePresence({
  mood,
  ear,
  beat,
}: {
  mood: Mood;
  ear: Ear | undefined;
  /** 1 at a word of the interviewer's; it fades here. */
  beat: RefObject<number>;
}) {
  const presence = useRef<HTMLDivElement>(null);
  const still = useMedia("(prefers-reduced-motion: reduce)");
  useEffect(() => {
    const { style } = presence.current ?? {};
    if (!ear || !style || still) return;
    let shown = 0;
    const unlisten = ear.listen(({ level }) => {
      beat.current *= fading;
      const voice = mood === "speaking" ? beat.current : mood === "listening" ? level : 0;
      const before = shown.toFixed(2);
      shown = Math.max(voice, shown * fading);
      // A room that is silent is not painted anew thirty times a second.
      if (shown.toFixed(2) !== before) style.setProperty("--voice", shown.toFixed(2));
    });
    return () => {
      unlisten();
      style.removeProperty("--voice");
    };
  }, [ear, mood, still, beat]);
  return <Presence ref={presence} mood={mood} live={ear !== undefined && !still} />;
}
