import { AudioLines } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Sheet } from "@/ui/sheet";
import { useVoicePreferences } from "@/voice/preferences";
import type { TurnState, VoiceTurn } from "@/voice/turn";
import { InterruptChoice, PauseChoice, VoiceFields } from "./voice-settings";

/** The student's words as they appear, and the few verbs of a turn. */
export function VoiceListening({
  voice,
  state,
  byModel,
  onType,
}: {
  voice: VoiceTurn;
  state: TurnState;
  /** A model writes down what is said: at each pause. */
  byModel: boolean;
  onType: () => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const asking = state.phase === "asking";
  return (
    <div className="grid justify-items-center gap-6">
      <Words {...state} byModel={byModel} />
      <div className="flex flex-wrap justify-center gap-3">
        <Button autoFocus onClick={() => (asking ? voice.interrupt() : voice.done())}>
          {asking ? "Answer now" : "I'm done"}
        </Button>
        {!asking && (
          <Button
            look={state.thinking ? "chosen" : "quiet"}
            aria-pressed={state.thinking}
            onClick={() => voice.stillThinking()}
          >
            I'm still thinking
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-center gap-x-1">
        {!asking && (
          <Button look="plain" size="small" onClick={() => voice.ask()}>
            Say it again
          </Button>
        )}
        <Button look="plain" size="small" onClick={onType}>
          Type instead
        </Button>
        <IconButton icon={AudioLines} label="Voice and pauses" onClick={() => setChoosing(true)} />
      </div>
      <Sheet open={choosing} onClose={() => setChoosing(false)} title="Voice and pauses">
        <div className="grid gap-6">
          <VoiceFields />
          <PauseChoice />
          <InterruptChoice />
        </div>
      </Sheet>
      <p className="text-center text-muted text-note pointer-coarse:hidden">
        Space {asking ? "stops the voice" : "ends your answer"}. Nothing is sent before you give it.
      </p>
    </div>
  );
}

/** Not a live region: nobody needs to be read what they are saying. The newest words stay in sight. */
function Words({
  phase,
  settled,
  interim,
  spoken,
  thinking,
  byModel,
}: TurnState & { byModel: boolean }) {
  const { interruptible } = useVoicePreferences();
  if (settled || interim)
    return (
      <div className="flex max-h-[26dvh] w-full flex-col-reverse overflow-y-auto">
        <p className="wrap-anywhere text-center text-lead">
          {settled} <span className="text-muted">{interim}</span>
        </p>
      </div>
    );
  const asked = interruptible ? "Speak up to answer at once." : "Answer as soon as you like.";
  const waiting = thinking
    ? "Take all the time you need."
    : spoken
      ? "I hear you."
      : `Take your time. Your words appear here ${byModel ? "at each pause" : "as you speak"}.`;
  return <p className="text-center text-muted">{phase === "asking" ? asked : waiting}</p>;
}
