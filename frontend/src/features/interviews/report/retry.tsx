import { useState } from "react";
import { Button } from "@/ui/button";
import { SecondTry } from "../second-try";
import type { AskedTurn } from "../words";

/** Any question once more, free, at any time. */
export function Retry({ interviewId, turn }: { interviewId: string; turn: AskedTurn }) {
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
