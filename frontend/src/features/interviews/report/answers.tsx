import type { AnswerReport } from "@/api/generated/types.gen";
import { Section } from "@/ui/section";
import type { AskedTurn } from "../words";
import { OneAnswer } from "./one-answer";
import { RecordingNote } from "./recording-note";

/** Every question with what was answered to it and to its follow-ups, and what could be said better. */
export function Answers({
  interviewId,
  turns,
  answers,
}: {
  /** Absent on a shared report. */
  interviewId?: string;
  turns: AskedTurn[];
  answers: AnswerReport[];
}) {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  return (
    <Section title="Answer by answer">
      <RecordingNote />
      <ol className="divide-y divide-line">
        {answers.map((answer) => {
          const turn = byId.get(answer.turn_id);
          return (
            turn && (
              <OneAnswer
                key={turn.id}
                {...(interviewId && { interviewId })}
                turns={[turn, ...followUpsOf(turn, turns)]}
                answer={answer}
              />
            )
          );
        })}
      </ol>
    </Section>
  );
}

function followUpsOf(turn: AskedTurn, turns: AskedTurn[]): AskedTurn[] {
  return turns.filter((one) => one.follows === turn.id && one.answer !== null);
}
