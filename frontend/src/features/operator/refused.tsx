import { Link } from "react-router";
import type { ProblemWords } from "@/api/problem";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";

/** Why a page is not for this reader, and the way back. */
export function Refused({ title, detail }: ProblemWords) {
  return (
    <>
      <PageHeader title={title}>{detail}</PageHeader>
      <Button asChild>
        <Link to={paths.dashboard}>Go to the dashboard</Link>
      </Button>
    </>
  );
}
