import { useMutation } from "@tanstack/react-query";
import { CircleCheck, PenLine } from "lucide-react";
import { useState } from "react";
import { retryAnswerMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { Turn } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { SideBySide } from "../side-by-side";

/** After an answer, with a coach: what stood, what was missing, and another try before it goes on. */
export function Coach({
  interviewId,
  turn,
  onGoOn,
}: {
  interviewId: string;
  turn: Turn;
  onGoOn: () => void;
}) {
  const [trying, setTrying] = useState(false);
  if (!turn.coaching) return null;
  const { stood, missing, try_again } = turn.coaching;
  return (
    <section aria-label="What the coach says" className="grid gap-6 motion-safe:animate-rise">
      {/* biome-ignore lint/a11y/noAutofocus: the field that had the focus is gone; reading goes on here. */}
      <h1 autoFocus tabIndex={-1} className="text-title outline-none">
        What stood, and what was missing
      </h1>
      {stood.length > 0 && (
        <ul className="grid gap-4">
          {stood.map((remark) => (
            <li key={remark.text} className="grid gap-1.5">
              <p className="flex items-start gap-2.5">
                <CircleCheck aria-hidden size={18} className="mt-0.5 shrink-0 text-accent" />
                {remark.text}
              </p>
              {remark.evidence && (
                <q className="wrap-anywhere ml-7 border-line border-s-2 ps-3 font-serif text-muted">
                  {remark.evidence.text}
                </q>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <ul className="grid gap-2">
          {missing.map((words) => (
            <li key={words} className="flex items-start gap-2.5">
              <PenLine aria-hidden size={18} className="mt-0.5 shrink-0 text-amber" />
              {words}
            </li>
          ))}
        </ul>
      )}
      <p className="measure text-muted">{try_again}</p>
      {trying && <SecondTry interviewId={interviewId} turn={turn} />}
      <div className="flex flex-wrap gap-3">
        <Button onClick={onGoOn}>Next question</Button>
        {!trying && (
          <Button look="quiet" onClick={() => setTrying(true)}>
            Try again
          </Button>
        )}
      </div>
    </section>
  );
}

/** Another answer to the same question; the two stand side by side afterwards. */
function SecondTry({ interviewId, turn }: { interviewId: string; turn: Turn }) {
  const [text, setText] = useState(turn.answer ?? "");
  const again = useMutation(retryAnswerMutation());
  const path = { interview_id: interviewId, turn_id: turn.id };
  return (
    <div className="grid gap-4">
      <TextAreaField
        label="Your second try"
        hint="The report keeps the first answer's score; this one is for you."
        rows={6}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        look="quiet"
        className="w-fit"
        disabled={!text.trim()}
        busy={again.isPending && "Comparing"}
        onClick={() => again.mutate({ path, body: { text } })}
      >
        Compare the two
      </Button>
      {again.error && (
        <Notice tone="critical" title={problemWords(again.error).title}>
          {problemWords(again.error).detail}
        </Notice>
      )}
      {again.data && <SideBySide first={turn.answer ?? ""} retry={again.data} />}
    </div>
  );
}
