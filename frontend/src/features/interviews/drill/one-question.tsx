import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerDrillMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { DrillItem } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Feedback } from "./feedback";

/** A question that came back: answered first, and only then is said what it wanted to hear. */
export function OneQuestion({
  item,
  number,
  of,
  onNext,
}: {
  item: DrillItem;
  number: number;
  of: number;
  onNext: () => void;
}) {
  const [text, setText] = useState("");
  const answer = useMutation(answerDrillMutation());
  const last = number === of;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || answer.isPending) return;
    answer.mutate({ path: { item_id: item.id }, body: { text } });
  };
  return (
    <section aria-labelledby="drill-question" className="grid max-w-3xl gap-6">
      <div className="grid gap-3">
        <p className="figures text-muted text-note">
          {number} of {of} · {item.competency_label} · {whyBack(item)}
        </p>
        <h2 id="drill-question" className="wrap-anywhere text-heading">
          {item.question}
        </h2>
        {item.quote && (
          <p className="text-muted">
            Your CV says <q>{item.quote}</q>
          </p>
        )}
      </div>
      {answer.data ? (
        <>
          <Feedback answer={answer.data} />
          <Button className="w-fit" onClick={onNext}>
            {last ? "Finish" : "Next question"}
          </Button>
        </>
      ) : (
        <form onSubmit={send} className="grid gap-4">
          <TextAreaField
            label="Your answer"
            hint="Say it from memory first, as you would aloud; then write it down."
            rows={7}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {answer.error && (
            <Notice tone="critical" title={problemWords(answer.error).title}>
              {problemWords(answer.error).detail}
            </Notice>
          )}
          <Button
            type="submit"
            className="w-fit"
            disabled={!text.trim()}
            busy={answer.isPending && "Reading it"}
          >
            See how it holds
          </Button>
        </form>
      )}
    </section>
  );
}

function whyBack({ kind, last_score, missing_points, early }: DrillItem): string {
  const why =
    kind === "question"
      ? `${last_score.toFixed(1)} of 5 last time`
      : `${counted(missing_points, "point")} left out last time`;
  return early ? `${why}, not due yet` : why;
}
