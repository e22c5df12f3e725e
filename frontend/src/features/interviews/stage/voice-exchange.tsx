import { useRef, useState } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { useVoicePreferences } from "@/voice/preferences";
import { canRecognise } from "@/voice/recogniser";
import { type OpenEar, useEar } from "@/voice/use-ear";
import { Presence } from "./presence";
import { Question } from "./question";
import type { useStage } from "./use-stage";
import { useVoiceTurn } from "./use-voice-turn";
import { VoiceAnswer } from "./voice-answer";
import { moods, VoicePresence } from "./voice-presence";
import { VoiceTyped } from "./voice-typed";
import { microphoneWords, noRecognition } from "./voice-words";

type ExchangeProps = { turn: Turn; stage: ReturnType<typeof useStage> };

/** One question by voice: asked aloud, answered aloud, with the keyboard beside it. */
export function VoiceExchange({ turn, stage }: ExchangeProps) {
  // Reloaded, a page may neither speak nor listen before somebody presses something on it.
  const [begun, setBegun] = useState(() => navigator.userActivation?.hasBeenActive ?? true);
  const [typing, setTyping] = useState(!canRecognise());
  const [attempt, setAttempt] = useState(0);
  const { microphone } = useVoicePreferences();
  const hearing = useEar(begun && !typing, microphone, attempt);

  if (!begun) return <TakeUp turn={turn} onBegin={() => setBegun(true)} />;
  if (typing)
    return (
      <VoiceTyped
        key={turn.id}
        turn={turn}
        stage={stage}
        notice={canRecognise() ? undefined : noRecognition}
        onSpeak={canRecognise() ? () => setTyping(false) : undefined}
      />
    );
  if (hearing.state === "refused")
    return (
      <VoiceTyped
        key={turn.id}
        turn={turn}
        stage={stage}
        notice={microphoneWords[hearing.why]}
        onSpeak={() => setAttempt(attempt + 1)}
      />
    );
  if (hearing.state !== "open") return <Opening turn={turn} />;
  return <Spoken turn={turn} stage={stage} room={hearing} onType={() => setTyping(true)} />;
}

function TakeUp({ turn, onBegin }: { turn: Turn; onBegin: () => void }) {
  return (
    <>
      <Presence mood="resting" />
      <Question turn={turn} spoken />
      <Button autoFocus className="justify-self-center" onClick={onBegin}>
        Go on by voice
      </Button>
    </>
  );
}

function Opening({ turn }: { turn: Turn }) {
  return (
    <>
      <Presence mood="resting" />
      <Question turn={turn} spoken />
      <p role="status" className="text-center text-muted">
        Opening the microphone
      </p>
    </>
  );
}

function Spoken({
  turn,
  stage,
  room,
  onType,
}: ExchangeProps & { room: OpenEar; onType: () => void }) {
  const beat = useRef(0);
  const voice = useVoiceTurn(turn, room, beat);
  return voice ? (
    <VoiceAnswer
      key={turn.id}
      turn={turn}
      stage={stage}
      voice={voice}
      onType={onType}
      presence={(phase) => (
        <VoicePresence
          mood={stage.sending ? "thinking" : moods[phase]}
          ear={room.ear}
          beat={beat}
        />
      )}
    />
  ) : null;
}
