import { useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import type { Ear } from "@/voice/ear";
import { sayByModel } from "@/voice/model-speaker";
import { prefer, voicePreferences } from "@/voice/preferences";
import { speechLikely } from "@/voice/segments";
import { type Ending, type Saying, say } from "@/voice/speaker";
import { greeting, greetingByModel, useVoices } from "./model-voice";
import { VoiceFields } from "./stage/voice-settings";

/** Frames of 32 ms of speech while only the interviewer speaks: the microphone hears the loudspeaker. */
const echo = 10;

type Trial = "untried" | "speaking" | Ending;

/** Chooses the voice and lets it speak; whether the microphone hears the loudspeaker decides how it is interrupted. */
export function SpeakerCheck({ ear, onHeard }: { ear: Ear; onHeard: () => void }) {
  const { trial, echoes, greet, failed } = useGreeting(ear);
  const [lost, setLost] = useState(false);
  return (
    <>
      <VoiceFields />
      <div className="flex flex-wrap gap-3">
        <Button
          look={trial === "said" ? "quiet" : "primary"}
          busy={trial === "speaking" && "Speaking"}
          onClick={greet}
        >
          {trial === "untried" ? "Let it speak" : "Once more"}
        </Button>
        {trial === "said" && (
          <>
            <Button look="quiet" onClick={() => setLost(true)}>
              I hear nothing
            </Button>
            <Button onClick={onHeard}>I hear it</Button>
          </>
        )}
        {trial === "silent" && <Button onClick={onHeard}>Go on with captions</Button>}
      </div>
      {trial === "silent" && (
        <Notice tone="info" title="This browser has no English voice">
          The questions are shown in writing; you still answer by voice.
        </Notice>
      )}
      {failed && (
        <Notice tone="info" title="The interviewer's voice could not be fetched">
          Your browser's own spoke in its place. On the stage the other is tried again, and should
          it fail there, the browser's takes over.
        </Notice>
      )}
      {lost && trial === "said" && (
        <Notice tone="info" title="Turn the sound up, or choose another output">
          Look whether the tab or the system is muted and where its sound goes, then let it speak
          once more. Every question is also shown in writing.
        </Notice>
      )}
      {echoes && (
        <Notice tone="info" title="Your microphone hears the loudspeaker">
          So the interviewer does not stop when you speak up; a key still stops it. With headphones
          both work.
        </Notice>
      )}
    </>
  );
}

function useGreeting(ear: Ear) {
  const [trial, setTrial] = useState<Trial>("untried");
  const [echoes, setEchoes] = useState(false);
  const [failed, setFailed] = useState(false);
  const { speech: model } = useVoices();
  const saying = useRef<Saying>(undefined);
  useEffect(() => () => saying.current?.stop(), []);

  async function greet() {
    setTrial("speaking");
    let speech = 0;
    const deafen = ear.listen((frame) => {
      if (frame.speech >= speechLikely) speech += 1;
    });
    const byBrowser = (text: string) => say(text, voicePreferences());
    setFailed(false);
    saying.current = model
      ? sayByModel([greetingByModel()], {
          instead: byBrowser,
          onFailed: () => setFailed(true),
        })
      : byBrowser(greeting);
    const how = await saying.current.done;
    deafen();
    setTrial(how);
    if (how !== "said") return;
    setEchoes(speech >= echo);
    prefer({ interruptible: speech < echo });
  }
  return { trial, echoes, failed, greet: () => void greet() };
}
