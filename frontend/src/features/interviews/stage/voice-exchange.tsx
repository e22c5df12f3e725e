import { useEffect, useState, useSyncExternalStore } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { useVoicePreferences } from "@/voice/preferences";
import { type OpenEar, useEar } from "@/voice/use-ear";
import { useVoices } from "../model-voice";
import { Presence } from "./presence";
import { Question } from "./question";
import { useRecorder } from "./use-recorder";
import type { useStage } from "./use-stage";
import { useVoiceTurn } from "./use-voice-turn";
import { VoiceAnswer } from "./voice-answer";
import { VoiceMakers } from "./voice-makers";
import { moods, VoicePresence } from "./voice-presence";
import { VoiceTyped } from "./voice-typed";
import { microphoneWords, noRecognition } from "./voice-words";

type ExchangeProps = { turn: Turn; stage: ReturnType<typeof useStage> };

/** One question by voice: asked aloud, answered aloud, with the keyboard beside it. */
export function VoiceExchange({ turn, stage }: ExchangeProps) {
  // Reloaded, a page may neither speak nor listen before somebody presses something on it.
  const [begun, setBegun] = useState(() => navigator.userActivation?.hasBeenActive ?? true);
  const makers = useMakers(stage);
  const [typing, setTyping] = useState(!makers.canListen());
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
        makers={makers}
        notice={makers.canListen() ? undefined : noRecognition}
        onSpeak={makers.canListen() ? () => setTyping(false) : undefined}
      />
    );
  if (hearing.state === "refused")
    return (
      <VoiceTyped
        key={turn.id}
        turn={turn}
        stage={stage}
        makers={makers}
        notice={microphoneWords[hearing.why]}
        onSpeak={() => setAttempt(attempt + 1)}
      />
    );
  if (hearing.state !== "open") return <Opening turn={turn} />;
  return (
    <Spoken
      turn={turn}
      stage={stage}
      room={hearing}
      makers={makers}
      onType={() => setTyping(true)}
    />
  );
}

/** Who speaks and who listens, for as long as this stage is by voice; they are told of what is being worded. */
function useMakers({ interviewId, listener }: ReturnType<typeof useStage>): VoiceMakers {
  const voices = useVoices();
  const [makers] = useState(() => new VoiceMakers(interviewId, voices));
  useEffect(() => {
    listener.current = makers;
    return () => {
      listener.current = undefined;
      makers.begin();
    };
  }, [listener, makers]);
  useSyncExternalStore(makers.subscribe, makers.snapshot);
  return makers;
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
  makers,
  onType,
}: ExchangeProps & { room: OpenEar; makers: VoiceMakers; onType: () => void }) {
  const voice = useVoiceTurn(turn, room, makers);
  const recorder = useRecorder(voice, room, stage.keepsRecording);
  return voice ? (
    <VoiceAnswer
      key={turn.id}
      turn={turn}
      stage={stage}
      voice={voice}
      recorder={recorder}
      makers={makers}
      onType={onType}
      presence={(phase) => (
        <VoicePresence
          mood={stage.words ? "speaking" : stage.sending ? "thinking" : moods[phase]}
          ear={room.ear}
          beat={makers.beat}
        />
      )}
    />
  ) : null;
}
