import { CircleCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "@/lib/cn";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { useVoicePreferences } from "@/voice/preferences";
import { canRecognise } from "@/voice/recogniser";
import { useEar } from "@/voice/use-ear";
import { MicrophoneCheck } from "./device-check-microphone";
import { SpeakerCheck } from "./device-check-speaker";
import { useVoices } from "./model-voice";
import { PauseChoice } from "./stage/voice-settings";
import { microphoneWords, noRecognition } from "./stage/voice-words";

const steps = ["May it hear you", "Your microphone", "The interviewer's voice"] as const;

/** The sound check in the wings: asked, heard, spoken to; then `onReady`. Nothing of it leaves the browser. */
export function DeviceCheck({
  onReady,
  onTextInstead,
}: {
  onReady: () => void;
  onTextInstead: () => void;
}) {
  const [allowed, setAllowed] = useState(false);
  const [step, setStep] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const { microphone } = useVoicePreferences();
  const hearing = useEar(allowed, microphone, attempt);
  const refusal = hearing.state === "refused" && microphoneWords[hearing.why];
  const at = refusal || hearing.state !== "open" ? 0 : Math.max(step, 1);

  function ask() {
    setAllowed(true);
    setAttempt(attempt + 1);
  }
  return (
    <section
      id="device-check"
      tabIndex={-1}
      aria-labelledby="device-check-title"
      className="grid gap-5 rounded border border-line bg-surface p-5 outline-none sm:p-6"
    >
      <div className="grid gap-1">
        <h2 id="device-check-title" className="text-title">
          A short sound check
        </h2>
        <p className="measure text-muted">
          Half a minute, and it costs nothing. Your voice is measured in this browser; no sound of
          this check leaves it.
        </p>
      </div>
      <ol className="grid gap-5">
        <Step number={0} at={at}>
          {refusal && (
            <Notice tone="warning" title={refusal.title}>
              {refusal.next}
            </Notice>
          )}
          <Permission
            busy={hearing.state === "opening"}
            again={Boolean(refusal)}
            onAsk={ask}
            onTextInstead={onTextInstead}
          />
        </Step>
        <Step number={1} at={at}>
          {hearing.state === "open" && (
            <MicrophoneCheck room={hearing} onHeard={() => setStep(2)} />
          )}
        </Step>
        <Step number={2} at={at}>
          {hearing.state === "open" && (
            <SpeakerCheck
              ear={hearing.ear}
              onHeard={() => {
                setStep(3);
                onReady();
              }}
            />
          )}
        </Step>
      </ol>
      {at === 3 && (
        <div className="grid gap-5 border-line border-t pt-5">
          <PauseChoice />
          <p
            ref={takeFocus}
            tabIndex={-1}
            className="flex items-center gap-2 font-medium text-accent outline-none"
          >
            <CircleCheck aria-hidden size={18} className="shrink-0" />
            You can be heard and you can hear. Walk on when you like.
          </p>
        </div>
      )}
    </section>
  );
}

/** The button that was pressed is gone with its step: a reader goes on here. */
function takeFocus(node: HTMLElement | null) {
  node?.focus({ preventScroll: true });
}

/** One step: a tick and its name once it is done, its content while it is the one. */
function Step({ number, at, children }: { number: number; at: number; children: ReactNode }) {
  const done = number < at;
  return (
    <li aria-current={number === at ? "step" : undefined} className="grid gap-3">
      <h3
        ref={number > 0 && number === at ? takeFocus : undefined}
        tabIndex={-1}
        className={cn(
          "flex items-center gap-3 font-medium font-sans tracking-normal outline-none",
          number > at && "text-muted",
        )}
      >
        {done ? (
          <CircleCheck aria-label="Done:" size={22} className="text-accent" />
        ) : (
          <span className="figures inline-flex size-[22px] items-center justify-center rounded-full border border-edge text-note">
            {number + 1}
          </span>
        )}
        {steps[number]}
      </h3>
      {number === at && <div className="grid gap-4 sm:ml-[34px]">{children}</div>}
    </li>
  );
}

/** Who gets to hear what is said on the stage, before anybody says something. */
function WhoHears() {
  const { speech, transcription } = useVoices();
  const browsers = canRecognise()
    ? "the browser's own speech service, and Chrome and Edge send the sound to their makers for that"
    : undefined;
  const listening = transcription
    ? `What you say on the stage is sent through us to ${transcription.by}, where the model ${transcription.model} writes it down; we keep no sound of it unless you say so above. Should it fail, ${browsers ? `your words are written down by ${browsers}` : "you type your answers"}; you are told when that happens.`
    : browsers
      ? `Your words are written down by ${browsers}.`
      : `${noRecognition.title}. ${noRecognition.next}`;
  return (
    <p className="measure text-muted text-note">
      {listening}
      {speech && ` The questions are spoken by the model ${speech.model} at ${speech.by}.`}
    </p>
  );
}

function Permission({
  busy,
  again,
  onAsk,
  onTextInstead,
}: {
  busy: boolean;
  again: boolean;
  onAsk: () => void;
  onTextInstead: () => void;
}) {
  return (
    <>
      <p className="measure">
        Your browser asks next whether this page may use the microphone. Choose Allow: it is open
        during this check and on the stage, and closed everywhere else.
      </p>
      <WhoHears />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy && "Opening the microphone"} onClick={onAsk}>
          {again ? "Try again" : "Open the microphone"}
        </Button>
        <Button look="quiet" onClick={onTextInstead}>
          By text instead
        </Button>
      </div>
    </>
  );
}
