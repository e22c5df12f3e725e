import { Link } from "react-router";
import type { Failure } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

/** What happened, whether the credit is back, and the way on. */
export function FailedScreening({ failure, cvId }: { failure: Failure; cvId: string }) {
  return (
    <Notice
      tone="critical"
      title="This analysis did not finish"
      action={
        <Button asChild look="quiet" size="small">
          <Link to={paths.cv(cvId)}>Back to the CV</Link>
        </Button>
      }
    >
      {failure.message} {failure.refunded && "Refunded: your credit is back in your wallet."}
    </Notice>
  );
}
