import { Link } from "react-router";
import type { Interview } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { DeleteInterview } from "./delete-interview";

/** An interview that has no report: what happened, what became of the credits, and the way on. */
export function Ended({ interview }: { interview: Interview }) {
  const { failure, role } = interview;
  return (
    <>
      <PageHeader title="There is no report">
        {failure?.message ?? "This interview ended before there was enough to report on."}
        {failure?.refunded && " Your credits came back."}
      </PageHeader>
      <div className="flex flex-wrap items-center gap-3">
        <Button asChild>
          <Link to={paths.newInterview({ role: role.slug })}>Prepare another one</Link>
        </Button>
        <DeleteInterview interviewId={interview.id} />
      </div>
    </>
  );
}
