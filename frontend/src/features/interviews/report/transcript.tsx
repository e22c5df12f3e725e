import type { TranscriptLine } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { PlayQuote } from "./recording-play";

/** Every word of both, in order. */
export function Transcript({ lines }: { lines: TranscriptLine[] }) {
  return (
    <ol className="grid grid-cols-1 gap-5">
      {lines.map((line) => (
        <li
          key={`${line.turn_id} ${line.speaker}`}
          className={cn(
            "measure grid grid-cols-1 gap-0.5",
            line.speaker === "candidate" && "border-line border-s-2 ps-4",
          )}
        >
          <p className="flex items-center gap-1 text-muted text-note">
            {line.speaker === "candidate" ? "You" : "Interviewer"}
            {line.speaker === "candidate" && <PlayQuote turnId={line.turn_id} />}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {line.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
