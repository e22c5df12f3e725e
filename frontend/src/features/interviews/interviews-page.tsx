import { useInfiniteQuery } from "@tanstack/react-query";
import { Mic } from "lucide-react";
import { Link } from "react-router";
import { byCursor } from "@/api/by-cursor";
import { listInterviewsInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Pager } from "@/ui/pager";
import { InterviewRow } from "./interview-row";
import { WaysOn } from "./ways-on";

const interviewsOptions = { ...listInterviewsInfiniteOptions(), ...byCursor };

export async function loader() {
  await queryClient.ensureInfiniteQueryData(interviewsOptions);
  return null;
}

export function Component() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(interviewsOptions);
  const interviews = (data?.pages ?? []).flatMap((page) => page.items);
  return (
    <>
      <PageMeta title="Practice" description="Your interviews and what came of them." />
      <PageHeader
        title="Practice"
        action={
          interviews.length > 0 && (
            <Button asChild>
              <Link to={paths.newInterview()}>New interview</Link>
            </Button>
          )
        }
      >
        Interviews for the role that you choose, and a report that quotes what you said.
      </PageHeader>
      {interviews.length > 0 && <WaysOn />}
      {interviews.length === 0 ? (
        <NoInterviews />
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {interviews.map((interview) => (
            <InterviewRow key={interview.id} interview={interview} />
          ))}
        </ul>
      )}
      <Pager
        label="Older interviews"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}

function NoInterviews() {
  return (
    <EmptyState
      icon={Mic}
      title="Your interviews will stand here"
      action={
        <Button asChild>
          <Link to={paths.newInterview()}>Prepare my first interview</Link>
        </Button>
      }
    >
      Six questions take about twenty minutes. Afterwards you read what stood, what was missing and
      what to say better, each with your own words beside it.
    </EmptyState>
  );
}
