import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { sentence } from "@/voice/recogniser";
import type { Phase, VoiceTurn } from "@/voice/turn";
import { Composer } from "./composer";
import { Question } from "./question";
import type { useStage } from "./use-stage";
import { speechOf } from "./use-voice-turn";
import { VoiceListening } from "./voice-listening";
import { recogniserWords } from "./voice-words";

/** Asked, heard, then laid before the student to be mended and given. */
export function VoiceAnswer({
  turn,
  stage,
  voice,
  onType,
  presence,
}: {
  turn: Turn;
  stage: ReturnType<typeof useStage>;
  voice: VoiceTurn;
  onType: () => void;
  presence: (phase: Phase) => ReactNode;
}) {
  const state = useSyncExternalStore(voice.subscribe, voice.snapshot);
  useTurnKey(voice);
  const refusal = state.refused && recogniserWords[state.refused];
  return (
    <>
      {presence(state.phase)}
      <Question turn={turn} spoken={state.asked !== "silent"} />
      {state.asked === "silent" && (
        <p role="status" className="text-center text-muted text-note">
          This browser has no voice of its own: the question stands above.
        </p>
      )}
      {refusal && (
        <Notice tone="warning" title={refusal.title}>
          {refusal.next}
        </Notice>
      )}
      {state.phase === "handed" ? (
        <Composer
          turn={turn}
          sending={stage.sending}
          heard={sentence(state.settled, state.interim)}
          onAnswer={(text) => stage.answer(turn, text, speechOf(voice, text))}
          also={(text) => !stage.sending && <Handed text={text} voice={voice} />}
        />
      ) : (
        <VoiceListening voice={voice} state={state} onType={onType} />
      )}
    </>
  );
}

function Handed({ text, voice }: { text: string; voice: VoiceTurn }) {
  const rewritten = voice.timing() && !speechOf(voice, text);
  return (
    <>
      {rewritten && (
        <p className="basis-full text-muted text-note">
          Much of it is written by hand, so the pace of this answer is not measured.
        </p>
      )}
      <Button look="quiet" onClick={() => voice.goOn(text)}>
        Go on speaking
      </Button>
    </>
  );
}

const ownKeys =
  "button, a, input, textarea, select, summary, [contenteditable], dialog, [role=menu]";

/** Space or Enter, pressed outside any control, stops the interviewer, and then ends the answer. */
function useTurnKey(voice: VoiceTurn) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.key !== " " && event.key !== "Enter") return;
      const { phase } = voice.snapshot();
      if (event.repeat || phase === "handed" || target.closest(ownKeys)) return;
      event.preventDefault();
      if (phase === "asking") voice.interrupt();
      else voice.done();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [voice]);
}
