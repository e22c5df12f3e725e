import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { getInterviewOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { PageMeta } from "@/ui/page-meta";
import { isOpen } from "../words";
import { Ended } from "./ended";
import { Report } from "./report";
import { useEnding } from "./use-ending";
import { Waiting } from "./waiting";

const interviewOptions = (id = "") => getInterviewOptions({ path: { interview_id: id } });

export async function loader({ params }: LoaderFunctionArgs) {
  const interview = await queryClient.fetchQuery({
    ...interviewOptions(params.id),
    staleTime: 2_000,
  });
  if (isOpen(interview)) throw redirect(paths.interview(interview.id));
  return null;
}

/** The notices: what an interview came to. */
export function Component() {
  const { id = "" } = useParams();
  useEnding(id);
  const { data: interview } = useSuspenseQuery(interviewOptions(id));
  return (
    <>
      <PageMeta
        title={`Report: ${interview.role.title}`}
        description="What to keep, what to change, and your own words beside each."
      />
      {interview.report ? (
        <Report interview={interview} report={interview.report} />
      ) : interview.status === "reporting" ? (
        <Waiting />
      ) : (
        <Ended interview={interview} />
      )}
    </>
  );
}
