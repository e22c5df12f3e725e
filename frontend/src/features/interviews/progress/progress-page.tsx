import { useSuspenseQuery } from "@tanstack/react-query";
import { ChartLine } from "lucide-react";
import { Link } from "react-router";
import { getInterviewProgressOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { ProgressLine } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { SmallMultiples } from "@/trend/small-multiples";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";

export async function loader() {
  await queryClient.fetchQuery({ ...getInterviewProgressOptions(), staleTime: 2_000 });
  return null;
}

/** What changed from interview to interview. */
export function Component() {
  const { data: progress } = useSuspenseQuery(getInterviewProgressOptions());
  const of = (kind: ProgressLine["of"]) => progress.lines.filter((line) => line.of === kind);
  return (
    <>
      <PageMeta title="Progress" description="Each competency from interview to interview." />
      <PageHeader title="Progress">
        One dot is one interview, the newest on the right. Marks run from 1 to 5.
      </PageHeader>
      {progress.missing > 0 ? (
        <EmptyState
          icon={ChartLine}
          title={`${counted(progress.missing, "more interview")} and your lines stand here`}
          action={
            <Button asChild>
              <Link to={paths.newInterview()}>Prepare an interview</Link>
            </Button>
          }
        >
          Two interviews differ by chance; three begin to show a direction. Until then we draw
          nothing. So far you have finished {progress.completed}.
        </EmptyState>
      ) : (
        <div className="grid gap-14">
          {!progress.one_engine && (
            <Notice tone="info" title="Not all of these were measured alike">
              The way we measure changed in between. Compare marks from before and after with care.
            </Notice>
          )}
          <Part title="All in all" lines={of("overall")} />
          <Part title="What roles ask of you" lines={of("competency")} />
          <Part title="How you say it" lines={of("delivery")} />
        </div>
      )}
    </>
  );
}

function Part({ title, lines }: { title: string; lines: ProgressLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <SmallMultiples lines={lines} />
    </Section>
  );
}
