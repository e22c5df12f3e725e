import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { listScreeningsOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Screening } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import { Time } from "@/ui/time";

/** The analyses of a CV, newest first. */
export function CvScreenings({ cvId }: { cvId: string }) {
  const { data } = useQuery(listScreeningsOptions({ query: { cv_id: cvId } }));
  if (!data?.items.length) return null;
  const done = data.items.find((screening) => screening.status === "done");
  return (
    <Section title="Analyses">
      <ul className="-mt-4 divide-y divide-line">
        {data.items.map((screening) => (
          <li key={screening.id} className="flex items-baseline justify-between gap-4 py-2.5">
            <Link to={paths.screening(screening.id)} className="link">
              <Time at={screening.created_at} />
            </Link>
            <Outcome screening={screening} />
          </li>
        ))}
      </ul>
      {done && (
        <Link to={paths.comparison(done.id)} className="link w-fit text-note">
          Compare with an earlier one
        </Link>
      )}
    </Section>
  );
}

function Outcome({ screening }: { screening: Screening }) {
  if (screening.overall !== null)
    return (
      <span className="figures font-serif text-accent text-title">
        {screening.overall}
        <span className="sr-only"> out of 100</span>
      </span>
    );
  return (
    <span className="text-muted text-note">
      {screening.status === "failed" ? "not finished, refunded" : "being read"}
    </span>
  );
}
