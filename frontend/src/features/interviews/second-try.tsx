import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { retryAnswerMutation } from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { SideBySide } from "./side-by-side";
import type { AskedTurn } from "./words";

/** Another answer to the same question; the two stand side by side afterwards. */
export function SecondTry({ interviewId, turn }: { interviewId: string; turn: AskedTurn }) {
  const [text, setText] = useState(turn.answer ?? "");
  const again = useMutation(retryAnswerMutation());
  const path = { interview_id: interviewId, turn_id: turn.id };
  return (
    <div className="grid grid-cols-1 gap-4">
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
