import { Link } from "react-router";
import type { Cv, Screening } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Badge, type Tone } from "@/ui/badge";
import { Time } from "@/ui/time";

const states: Record<Screening["status"], { tone: Tone; word: string }> = {
  queued: { tone: "info", word: "Waiting" },
  running: { tone: "info", word: "Being read" },
  done: { tone: "good", word: "Done" },
  failed: { tone: "critical", word: "Not finished" },
};

function Analysis({ screening, name }: { screening: Screening; name: string }) {
  const { tone, word } = states[screening.status];
  return (
    <li className="flex items-center justify-between gap-6 py-4">
      <div className="grid min-w-0 gap-1">
        <Link to={paths.screening(screening.id)} className="link truncate">
          {name}
        </Link>
        <span className="text-muted text-note">
          <Time at={screening.created_at} />
        </span>
      </div>
      {screening.overall !== null ? (
        <span className="figures font-serif text-accent text-heading">
          {screening.overall}
          <span className="sr-only"> out of 100</span>
        </span>
      ) : (
        <Badge tone={tone}>{word}</Badge>
      )}
    </li>
  );
}

function Waiting({ cv }: { cv: Cv }) {
  return (
    <li className="flex items-center justify-between gap-6 py-4">
      <div className="grid min-w-0 gap-1">
        <Link to={paths.cv(cv.id)} className="link truncate">
          {cv.filename}
        </Link>
        <span className="text-muted text-note">
          Added <Time at={cv.uploaded_at} />
        </span>
      </div>
      {cv.status === "ready" ? (
        <Badge tone="info">Not analysed</Badge>
      ) : (
        <Badge tone="critical">Cannot be read</Badge>
      )}
    </li>
  );
}

/** Analyses, newest first, then the CVs without one. */
export function RecentWork({ cvs, screenings }: { cvs: Cv[]; screenings: Screening[] }) {
  const names = new Map(cvs.map((cv) => [cv.id, cv.filename]));
  const waiting = cvs.filter((cv) => !cv.latest_screening_id);
  if (cvs.length + screenings.length === 0)
    return (
      <p className="measure py-4 text-muted">
        Your CVs and their scores will stand here, the newest first. Nothing is shared with anyone.
      </p>
    );
  return (
    <ul className="-mt-4 divide-y divide-line">
      {screenings.map((screening) => (
        <Analysis
          key={screening.id}
          screening={screening}
          name={names.get(screening.cv_id) ?? "Analysis"}
        />
      ))}
      {waiting.map((cv) => (
        <Waiting key={cv.id} cv={cv} />
      ))}
    </ul>
  );
}
