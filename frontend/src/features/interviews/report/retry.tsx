import { useState } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { SecondTry } from "../second-try";

/** Any question once more, free, at any time. */
export function Retry({ interviewId, turn }: { interviewId: string; turn: Turn }) {
  const [trying, setTrying] = useState(false);
  return (
    <div className="no-print">
      {trying ? (
        <SecondTry interviewId={interviewId} turn={turn} />
      ) : (
        <Button look="quiet" size="small" onClick={() => setTrying(true)}>
          Try this question again
        </Button>
      )}
    </div>
  );
}
