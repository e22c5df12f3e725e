import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { getInterviewOptions, listVoicesOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { PageMeta } from "@/ui/page-meta";
import { isOpen } from "../words";
import { Stage } from "./stage";

const interviewOptions = (id = "") => getInterviewOptions({ path: { interview_id: id } });

export async function loader({ params }: LoaderFunctionArgs) {
  // Another device may have answered meanwhile: what the server knows is where it goes on.
  const interview = await queryClient.fetchQuery({
    ...interviewOptions(params.id),
    staleTime: 2_000,
  });
  if (!isOpen(interview)) throw redirect(paths.report(interview.id));
  if (interview.format === "voice") await queryClient.ensureQueryData(listVoicesOptions());
  return null;
}

export function Component() {
  const { id } = useParams();
  const { data: interview } = useSuspenseQuery({
    ...interviewOptions(id),
    refetchOnWindowFocus: "always",
  });
  return (
    <>
      <PageMeta
        title={`Interview: ${interview.role.title}`}
        description="One question at a time. Take the time that you need."
      />
      <Stage interview={interview} />
    </>
  );
}
