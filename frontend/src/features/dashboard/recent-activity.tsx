import { Link } from "react-router";
import type { Activity } from "@/api/generated/types.gen";
import { subjectPath } from "@/lib/paths";
import { Time } from "@/ui/time";

/** The last few things that happened. */
export function RecentActivity({ entries }: { entries: Activity[] }) {
  if (entries.length === 0)
    return <p className="py-4 text-muted">What you do here will be listed as it happens.</p>;
  return (
    <ul className="-mt-4 divide-y divide-line">
      {entries.map((entry) => {
        const target = subjectPath(entry.subject);
        return (
          <li key={entry.id} className="flex items-baseline justify-between gap-6 py-3">
            {target ? (
              <Link to={target} className="link wrap-anywhere min-w-0">
                {entry.title}
              </Link>
            ) : (
              <span>{entry.title}</span>
            )}
            <span className="text-muted text-note">
              <Time at={entry.occurred_at} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
