import { useEffect, useState } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Composer } from "./composer";
import { Presence } from "./presence";
import { Question } from "./question";
import type { useStage } from "./use-stage";
import type { VoiceMakers } from "./voice-makers";

/** A question that is asked aloud and answered by keyboard, because the student wants it so or the browser does. */
export function VoiceTyped({
  turn,
  stage,
  makers,
  notice,
  onSpeak,
}: {
  turn: Turn;
  stage: ReturnType<typeof useStage>;
  makers: VoiceMakers;
  notice: { title: string; next: string } | undefined;
  /** Absent where this browser cannot listen. */
  onSpeak: (() => void) | undefined;
}) {
  const speaking = useAsked(turn, makers);
  const mood = stage.sending ? "thinking" : speaking ? "speaking" : "listening";
  return (
    <>
      <Presence mood={mood} />
      <Question turn={turn} words={stage.words} spoken />
      {notice && (
        <Notice tone="warning" title={notice.title}>
          {notice.next}
        </Notice>
      )}
      <Composer
        turn={turn}
        sending={stage.sending}
        onAnswer={(text) => stage.answer(turn, text)}
        also={() =>
          onSpeak && (
            <Button look="quiet" onClick={onSpeak}>
              {notice ? "Try again by voice" : "Answer by voice"}
            </Button>
          )
        }
      />
    </>
  );
}

/** Says the question; the first key that is pressed stops it. Whether it is being said. */
function useAsked(turn: Turn, makers: VoiceMakers): boolean {
  const [speaking, setSpeaking] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is the same while its id is.
  useEffect(() => {
    const saying = makers.say(turn);
    void saying.done.then(() => setSpeaking(false));
    document.addEventListener("keydown", saying.stop, { once: true });
    return () => {
      document.removeEventListener("keydown", saying.stop);
      saying.stop();
    };
  }, [turn.id, makers]);
  return speaking;
}
