import { useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/field";
import { type Microphone, microphones } from "@/voice/microphone";
import { prefer } from "@/voice/preferences";
import { recordSentence } from "@/voice/recording";
import type { OpenEar } from "@/voice/use-ear";
import { LevelMeter } from "./device-check-level";

type Recorded = { state: "none" } | { state: "recording" } | { state: "kept"; sound: string };

/** Chooses the microphone, shows how loud it hears, keeps one sentence and plays it back. */
export function MicrophoneCheck({ room, onHeard }: { room: OpenEar; onHeard: () => void }) {
  const { recorded, record, play } = useSentence(room);
  return (
    <>
      <MicrophoneField stream={room.stream} />
      <LevelMeter ear={room.ear} />
      <p className="measure">
        Say one sentence as you would to an interviewer, for example:{" "}
        <q className="font-serif">Good morning, I am glad to be here.</q>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          look={recorded.state === "kept" ? "quiet" : "primary"}
          busy={recorded.state === "recording" && "Listening, speak now"}
          onClick={record}
        >
          {recorded.state === "kept" ? "Record it again" : "Record a sentence"}
        </Button>
        {recorded.state === "kept" && (
          <>
            <Button look="quiet" onClick={play}>
              Play it back
            </Button>
            <Button onClick={onHeard}>It sounds right</Button>
          </>
        )}
      </div>
      <p role="status" className="sr-only">
        {recorded.state === "kept" && "Your sentence is recorded. Play it back."}
      </p>
    </>
  );
}

/** A sentence in the memory of this page, let go of with it. */
function useSentence({ ear, stream }: OpenEar) {
  const [recorded, setRecorded] = useState<Recorded>({ state: "none" });
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => () => player.current?.pause(), []);
  useEffect(
    () => () => {
      if (recorded.state === "kept") URL.revokeObjectURL(recorded.sound);
    },
    [recorded],
  );
  return {
    recorded,
    record: () => {
      player.current?.pause();
      setRecorded({ state: "recording" });
      void recordSentence(stream, ear).then((sound) =>
        setRecorded({ state: "kept", sound: URL.createObjectURL(sound) }),
      );
    },
    play: () => {
      if (recorded.state !== "kept") return;
      player.current = new Audio(recorded.sound);
      void player.current.play();
    },
  };
}

function MicrophoneField({ stream }: { stream: MediaStream }) {
  const [known, setKnown] = useState<Microphone[]>([]);
  useEffect(() => {
    const look = () => void microphones().then(setKnown);
    look();
    navigator.mediaDevices.addEventListener("devicechange", look);
    return () => navigator.mediaDevices.removeEventListener("devicechange", look);
  }, []);
  return (
    <SelectField
      label="Microphone"
      value={stream.getAudioTracks()[0]?.getSettings().deviceId ?? ""}
      onChange={({ target }) => prefer({ microphone: target.value })}
    >
      {known.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
