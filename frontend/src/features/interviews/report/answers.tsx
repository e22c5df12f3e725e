import type { AnswerReport, Interview, Turn } from "@/api/generated/types.gen";
import { Section } from "@/ui/section";
import { OneAnswer } from "./one-answer";

/** Every question with what was answered to it and to its follow-ups, and what could be said better. */
export function Answers({ interview, answers }: { interview: Interview; answers: AnswerReport[] }) {
  const turns = new Map(interview.turns.map((turn) => [turn.id, turn]));
  return (
    <Section title="Answer by answer">
      <ol className="divide-y divide-line">
        {answers.map((answer) => {
          const turn = turns.get(answer.turn_id);
          return (
            turn && (
              <OneAnswer
                key={turn.id}
                interviewId={interview.id}
                turns={[turn, ...followUpsOf(turn, interview.turns)]}
                answer={answer}
              />
            )
          );
        })}
      </ol>
    </Section>
  );
}

function followUpsOf(turn: Turn, turns: Turn[]): Turn[] {
  return turns.filter((one) => one.follows === turn.id && one.answer !== null);
}
