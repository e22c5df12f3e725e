import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { controlLook } from "@/ui/field";
import { draftOf, keepDraft } from "./drafts";

const longest = 20_000;

/** Where a written answer is made. Control and Enter send it; what is written outlasts a reload. */
export function Composer({
  turn,
  sending,
  onAnswer,
  heard,
  also,
}: {
  turn: Turn;
  sending: boolean;
  onAnswer: (text: string) => void;
  /** What was heard of a spoken answer: it stands there until something is written. */
  heard?: string;
  /** Beside the way to give the answer as it stands now. */
  also?: (text: string) => ReactNode;
}) {
  const id = useId();
  const [draft] = useState(() => draftOf(turn.id));
  const [written, setWritten] = useState<string>();
  const text = written ?? heard ?? draft;
  const [empty, setEmpty] = useState(false);
  const words = text.split(/\s+/).filter(Boolean).length;
  const closing = turn.kind === "closing";

  function send() {
    if (sending) return;
    const answer = text.trim();
    setEmpty(!answer);
    if (answer) onAnswer(answer);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  }
  return (
    <div className="grid gap-3">
      <label htmlFor={id} className="sr-only">
        {closing ? "What you would like to ask" : "Your answer"}
      </label>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: whoever came here came to answer, and each question is a new field.
        autoFocus
        id={id}
        rows={5}
        maxLength={longest}
        value={text}
        readOnly={sending}
        aria-invalid={empty}
        aria-describedby={`${id}-note`}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setWritten(target.value);
          setEmpty(false);
          keepDraft(turn.id, target.value);
        }}
        placeholder={
          closing
            ? "Two good questions are enough"
            : "Take your time, then answer as you would say it"
        }
        className={`${controlLook} field-sizing-content max-h-[40dvh] min-h-28 resize-y py-3 text-lead`}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p id={`${id}-note`} className="figures text-muted text-note">
          {empty ? (
            <span className="text-red">
              Write something first; “I don't know” is an answer too.
            </span>
          ) : (
            <>
              {counted(words, "word")}
              <span className="hidden sm:inline"> · Ctrl and Enter send it</span>
            </>
          )}
        </p>
        <div className="flex flex-wrap gap-3">
          {also?.(text)}
          <Button onClick={send} busy={sending && "The interviewer is thinking"}>
            {closing ? "Ask and finish" : "Give this answer"}
          </Button>
        </div>
      </div>
    </div>
  );
}
