import { queryOptions, useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "react-router";
import {
  getInterviewProgressOptions,
  getMeOptions,
  getMyRolesOptions,
  getScreeningOptions,
  listActivityOptions,
  listCvsOptions,
  listScreeningsOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Screening } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { nextStep } from "./next-step";
import { Progress } from "./progress";
import { RecentActivity } from "./recent-activity";
import { RecentWork } from "./recent-work";
import { SinceLastTime } from "./since-last-time";

const few = { query: { limit: 5 } };
const parts = [
  getMeOptions(),
  listCvsOptions(few),
  listScreeningsOptions(few),
  getMyRolesOptions(),
  listActivityOptions(few),
  getInterviewProgressOptions(),
] as const;

/** The newest analysis with its result, followed for as long as it is being made. */
function latestOptions(screenings: Screening[]) {
  const id = screenings[0]?.id;
  return queryOptions({
    ...getScreeningOptions({ path: { screening_id: id ?? "" } }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !state.data.finished_at ? 2_000 : false),
  });
}

export async function loader() {
  const [me, cvs, screenings, roles, activity, progress] = parts;
  const [list] = await Promise.all([
    queryClient.ensureQueryData(screenings),
    queryClient.ensureQueryData(me),
    queryClient.ensureQueryData(cvs),
    queryClient.ensureQueryData(roles),
    queryClient.ensureQueryData(activity),
    queryClient.ensureQueryData(progress),
  ]);
  if (list.items.length > 0) await queryClient.ensureQueryData(latestOptions(list.items));
  return null;
}

export function Component() {
  const [me, cvs, screenings, roles, activity, progress] = useSuspenseQueries({
    queries: [...parts],
  });
  const { data: latest } = useQuery(latestOptions(screenings.data.items));
  const step = nextStep({ cvs: cvs.data.items, latest, targets: roles.data.items });
  const [firstName] = me.data.name.split(" ");

  return (
    <>
      <PageMeta title="Dashboard" description="The next best step, and what you did lately." />
      <section aria-labelledby="next-step" className="grid justify-items-start gap-4 pb-14">
        <p className="text-muted">Hello {firstName}. The next best step:</p>
        <h1 id="next-step" className="max-w-[24ch] text-heading sm:text-display">
          {step.sentence}
        </h1>
        <p className="measure text-lead text-muted">{step.why}</p>
        <Button asChild className="mt-2">
          <Link to={step.action.to}>{step.action.label}</Link>
        </Button>
        <SinceLastTime cvs={cvs.data.items} screenings={screenings.data.items} />
      </section>
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title="Recent work">
          <RecentWork cvs={cvs.data.items} screenings={screenings.data.items} />
        </Section>
        <Section
          title="Activity"
          aside={
            <Link to={paths.activity} className="link text-note">
              All activity
            </Link>
          }
        >
          <RecentActivity entries={activity.data.items} />
        </Section>
      </div>
      <Progress progress={progress.data} />
    </>
  );
}
