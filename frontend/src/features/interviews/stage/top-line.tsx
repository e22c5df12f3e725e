import { useEffect, useState } from "react";
import type { Interview } from "@/api/generated/types.gen";
import { clock } from "./clock";

/** Where the interview stands: the role, the question's number, the time gone by, and a thin line of it all. */
export function TopLine({ interview }: { interview: Interview }) {
  const { asked, planned } = interview.progress;
  const closing = interview.turns.at(-1)?.kind === "closing";
  const inRoom = interview.format === "video";
  const place = inRoom
    ? `${planned} questions`
    : closing
      ? "Your questions"
      : `Question ${asked} of ${planned}`;
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="figures flex flex-wrap items-baseline justify-between gap-x-4 text-muted text-note">
        <p className="truncate">{interview.role.title}</p>
        <p className="whitespace-nowrap">
          {place}
          {interview.started_at && (
            <>
              <span aria-hidden> · </span>
              <Elapsed since={interview.started_at} />
            </>
          )}
        </p>
      </div>
      <progress
        aria-label="How far the interview is"
        aria-valuetext={place}
        // The student's own questions are a step too.
        max={planned + 1}
        value={closing ? planned : Math.max(asked - 1, 0)}
        className="stage-line"
      />
    </div>
  );
}

/** Minutes and seconds; a screen reader is not told each of them. */
function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer">{clock(now - Date.parse(since))}</span>;
}
