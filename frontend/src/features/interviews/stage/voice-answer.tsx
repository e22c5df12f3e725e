import { type ReactNode, type RefObject, useEffect, useSyncExternalStore } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { sentence } from "@/voice/recogniser";
import type { Recorder } from "@/voice/recorder";
import type { Phase, TurnState, VoiceTurn } from "@/voice/turn";
import { Composer } from "./composer";
import { Question } from "./question";
import { RecordingSign } from "./recording-sign";
import type { useStage } from "./use-stage";
import { speechOf } from "./use-voice-turn";
import { VoiceListening } from "./voice-listening";
import type { VoiceMakers } from "./voice-makers";
import { nobodyListens, recogniserWords, speechFailedWords } from "./voice-words";

/** Asked, heard, then laid before the student to be mended and given. */
export function VoiceAnswer({
  turn,
  stage,
  voice,
  recorder,
  makers,
  onType,
  presence,
}: {
  turn: Turn;
  stage: ReturnType<typeof useStage>;
  voice: VoiceTurn;
  recorder: RefObject<Recorder | undefined>;
  makers: VoiceMakers;
  onType: () => void;
  presence: (phase: Phase) => ReactNode;
}) {
  const state = useSyncExternalStore(voice.subscribe, voice.snapshot);
  useTurnKey(voice);
  const refusal =
    state.refused &&
    (makers.canListen() || state.refused !== "model"
      ? recogniserWords[state.refused]
      : nobodyListens);
  return (
    <>
      {presence(state.phase)}
      <Question turn={turn} words={stage.words} spoken={state.asked !== "silent"} />
      {state.asked === "silent" && (
        <p role="status" className="text-center text-muted text-note">
          This browser has no voice of its own: the question stands above.
        </p>
      )}
      {makers.snapshot().speechFailed && state.phase !== "handed" && (
        <p role="status" className="text-center text-muted text-note">
          {speechFailedWords}
        </p>
      )}
      {stage.keepsRecording && <RecordingSign turnId={turn.id} phase={state.phase} />}
      {refusal && (
        <Notice tone="warning" title={refusal.title}>
          {refusal.next}
        </Notice>
      )}
      {state.phase === "handed" && state.writing ? (
        <Writing {...state} />
      ) : state.phase === "handed" ? (
        <Composer
          turn={turn}
          sending={stage.sending}
          heard={sentence(state.settled, state.interim)}
          onAnswer={(text) =>
            stage.answer(turn, text, speechOf(voice, text), recorder.current?.finish)
          }
          also={(text) => !stage.sending && <Handed text={text} voice={voice} makers={makers} />}
        />
      ) : (
        <VoiceListening
          voice={voice}
          state={state}
          byModel={makers.snapshot().listening}
          onType={onType}
        />
      )}
    </>
  );
}

/** The last stretch is being written down: a second, as a rule. */
function Writing({ settled }: TurnState) {
  return (
    <div className="grid justify-items-center gap-4">
      {settled && <p className="wrap-anywhere text-center text-lead">{settled}</p>}
      <p role="status" className="text-center text-muted">
        Writing down what you said
      </p>
    </div>
  );
}

function Handed({ text, voice, makers }: { text: string; voice: VoiceTurn; makers: VoiceMakers }) {
  const rewritten = voice.timing() && !speechOf(voice, text);
  return (
    <>
      {rewritten && (
        <p className="basis-full text-muted text-note">
          Much of it is written by hand, so the pace of this answer is not measured.
        </p>
      )}
      {makers.canListen() && (
        <Button look="quiet" onClick={() => voice.goOn(text)}>
          Go on speaking
        </Button>
      )}
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
      // Held down since it stopped the voice, a key would end the answer at once.
      if (event.repeat || phase === "handed" || target.closest(ownKeys)) return;
      event.preventDefault();
      if (phase === "asking") voice.interrupt();
      else voice.done();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [voice]);
}
