import { CircleCheck, Repeat } from "lucide-react";
import { Link } from "react-router";
import type { TodaysDrill } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** Nothing to practise now: because there never was, because it is done, or because nothing is due. */
export function Finished({ drill }: { drill: TodaysDrill }) {
  const { coming_back, learnt, done, waiting, next_due_on } = drill;
  if (coming_back + learnt === 0)
    return (
      <EmptyState
        icon={Repeat}
        title="Your weak points will come back here"
        action={
          <Button asChild>
            <Link to={paths.newInterview()}>Prepare an interview</Link>
          </Button>
        }
      >
        After an interview, the questions that you answered weakly, and the points that you left
        out, return for a few minutes a day until they hold.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={CircleCheck}
      title={done > 0 ? "That is enough for today" : "Nothing is due today"}
      action={
        <Button asChild look="quiet">
          <Link to={paths.interviews}>Back to practice</Link>
        </Button>
      }
    >
      <p className="figures">
        {done > 0 && `${counted(done, "question")} practised today. `}
        {waiting > 0 && `${counted(waiting, "more", "more")} can wait until tomorrow. `}
        {counted(coming_back, "question")} still to learn, {learnt} learnt.
        {waiting === 0 && next_due_on && ` The next one comes back on ${written(next_due_on)}.`}
      </p>
    </EmptyState>
  );
}

/** A day has no zone: read as one at noon, no clock moves it to another. */
function written(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(new Date(`${day}T12:00:00`));
}
