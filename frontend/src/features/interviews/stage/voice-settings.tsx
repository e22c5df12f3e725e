import { useEffect, useState } from "react";
import { ChoiceGroup } from "@/ui/choice-group";
import { SelectField } from "@/ui/field";
import { prefer, speeds, thinkingPauses, useVoicePreferences } from "@/voice/preferences";
import { englishVoices } from "@/voice/speaker";
import { useVoices } from "../model-voice";

/** Who speaks, and how fast. Remembered on this device. A model's voice is the operator's choice. */
export function VoiceFields() {
  const { voice, rate } = useVoicePreferences();
  const { speech } = useVoices();
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    void englishVoices().then(setVoices);
  }, []);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {speech && (
        <p className="measure text-muted text-note sm:col-span-2">
          The interviewer speaks with the voice of {speech.model} at {speech.by}.
        </p>
      )}
      <SelectField
        label={speech ? "Your browser's voice, should the other fail" : "Voice"}
        value={voice}
        onChange={({ target }) => prefer({ voice: target.value })}
      >
        <option value="">The browser's choice</option>
        {voices.map(({ voiceURI, name }) => (
          <option key={voiceURI} value={voiceURI}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Speed"
        value={String(rate)}
        onChange={({ target }) => prefer({ rate: Number(target.value) })}
      >
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {speed === 1 ? "Normal" : `${speed} times`}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** How long a silence may last before it ends the answer. */
export function PauseChoice() {
  const { pause } = useVoicePreferences();
  return (
    <div className="grid gap-2">
      <p className="font-medium">Your pauses</p>
      <p className="measure text-muted text-note">
        After so much silence your answer is laid before you. Nothing is sent until you give it.
      </p>
      <ChoiceGroup
        label="Silence that ends an answer"
        value={String(pause)}
        options={thinkingPauses.map((seconds) => ({
          value: String(seconds),
          label: `${seconds} s`,
        }))}
        onChange={(seconds) => prefer({ pause: Number(seconds) })}
      />
    </div>
  );
}

/** Whether speaking up stops the interviewer. */
export function InterruptChoice() {
  const { interruptible } = useVoicePreferences();
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <input
        type="checkbox"
        checked={interruptible}
        onChange={({ target }) => prefer({ interruptible: target.checked })}
        className="mt-1 size-4 accent-accent"
      />
      <span className="font-medium">Stop the interviewer by speaking</span>
      <span className="col-start-2 text-muted text-note">
        Best with headphones. A key stops the voice either way.
      </span>
    </label>
  );
}
