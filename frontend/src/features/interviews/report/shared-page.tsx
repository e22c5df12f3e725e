import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { getSharedReportOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { SharedReport } from "@/api/generated/types.gen";
import { asProblem } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { exactTime } from "@/lib/format";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { Answers } from "./answers";
import { Competencies } from "./competencies";
import { Delivery } from "./delivery";
import { Headline } from "./headline";
import { KeepAndChange } from "./keep-and-change";
import { NextSteps } from "./next-steps";
import { aboutOf, EngineLine } from "./report";
import { Transcript } from "./transcript";

/** The report, null where the link shows none. Asked anew each time: a revoked link shows nothing from then on. */
export async function loader({ params }: LoaderFunctionArgs): Promise<SharedReport | null> {
  try {
    return await queryClient.fetchQuery({
      ...getSharedReportOptions({ path: { token: params.token ?? "" } }),
      staleTime: 0,
      gcTime: 0,
      retry: false,
    });
  } catch (error) {
    if (asProblem(error)?.status === 404) return null;
    throw error;
  }
}

/** A report as whoever has the link sees it, signed in or not. */
export function Component() {
  const shared = useLoaderData<typeof loader>();
  return (
    <>
      <meta name="robots" content="noindex" />
      {shared ? <Shared shared={shared} /> : <Gone />}
    </>
  );
}

function Shared({ shared }: { shared: SharedReport }) {
  const { report, role, name, turns, format, expires_at } = shared;
  return (
    <article className="grid grid-cols-1 gap-14 print:block print:space-y-8">
      <PageMeta
        title={`Interview report: ${role.title}`}
        description="A practice interview, and what was found in its answers."
      />
      <p className="measure border-accent border-s-2 ps-4 text-muted">
        {name ? `${name} shares` : "Somebody shares"} this report of a practice interview with you.
        In it, “you” is who was interviewed. The link works until {exactTime(expires_at)}.
      </p>
      <Headline overall={report.overall} about={aboutOf(shared)} />
      <KeepAndChange report={report} />
      <NextSteps steps={report.next_steps} />
      <Competencies competencies={report.competencies} />
      <Delivery delivery={report.delivery} spoken={format !== "text"} />
      <Answers turns={turns} answers={report.answers} />
      <Section title="Transcript">
        <Transcript lines={report.transcript} />
      </Section>
      <EngineLine report={report} />
    </article>
  );
}

function Gone() {
  return (
    <>
      <PageMeta title="No report" description="This link shows no report." />
      <PageHeader title="This link shows no report">
        It may have expired, or whoever shared it has revoked it. Ask them for a new one.
      </PageHeader>
    </>
  );
}
