import { Mic } from "lucide-react";
import { useState } from "react";
import { canRecord } from "@/voice/recorder";
import type { Phase } from "@/voice/turn";
import { draftOf } from "./drafts";

const notHere = "This browser cannot record. Your answers are kept in writing.";
const cut =
  "What you said before this page was loaded again is written down, and its sound is not kept.";
const words: Record<Phase, string> = {
  asking: "Your answer will be recorded",
  listening: "Recording your answer",
  handed: "Your recording is kept once you give this answer",
};

/** Says that one is being recorded, for as long as one is. */
export function RecordingSign({ turnId, phase }: { turnId: string; phase: Phase }) {
  const [begunBefore] = useState(() => draftOf(turnId) !== "");
  if (!canRecord()) return <p className="text-center text-muted text-note">{notHere}</p>;
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-2 text-center text-muted text-note">
      <Mic
        aria-hidden
        size={14}
        className={phase === "listening" ? "text-red motion-safe:animate-breathe" : undefined}
      />
      {words[phase]}
      {begunBefore && <span className="basis-full">{cut}</span>}
    </p>
  );
}
