import { Link } from "react-router";
import type { Interview } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { Time } from "@/ui/time";
import { formatWords, isOpen, kindWords, levelWords, stateWords } from "./words";

/** One interview in a list: what it was, when, and its score or where it stands. */
export function InterviewRow({ interview }: { interview: Interview }) {
  const { role, kind, difficulty, format, status, score } = interview;
  const details = [kindWords[kind].label, levelWords[difficulty], formatWords[format].label];
  return (
    <li className="flex items-center justify-between gap-6 py-4">
      <div className="grid min-w-0 gap-1">
        <Link to={paths.interview(interview.id)} className="link wrap-anywhere">
          {role.title}
        </Link>
        <span className="text-muted text-note">
          {details.join(", ")}, <Time at={interview.created_at} />
        </span>
      </div>
      {score !== null ? (
        <span className="figures whitespace-nowrap font-serif text-accent text-heading">
          {score.toFixed(1)}
          <span className="text-muted text-note"> of 5</span>
        </span>
      ) : (
        <Badge tone={isOpen(interview) || status === "reporting" ? "info" : "warning"}>
          {stateWords[status]}
        </Badge>
      )}
    </li>
  );
}
