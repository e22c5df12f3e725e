import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import {
  completeInterviewMutation,
  getInterviewQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Interview } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { creditsMoved } from "@/credits/credits-moved";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/notice";

const enough = 2;

/** Asked before an interview is ended early: what it means for the report and for the credits. */
export function EndDialog({
  interview,
  open,
  onClose,
}: {
  interview: Interview;
  open: boolean;
  onClose: () => void;
}) {
  const end = useEnd();
  const answered = interview.turns.filter((turn) => turn.answer !== null).length;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="End the interview here?"
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Go on
          </Button>
          <Button
            busy={end.isPending && "Ending"}
            onClick={() => end.mutate({ path: { interview_id: interview.id } })}
          >
            End it
          </Button>
        </>
      }
    >
      <p className="measure">
        {interview.join_url
          ? "The call ends, and you get a report on what was said. With fewer than two answers there is none, and your credits come back."
          : answered >= enough
            ? "You get a report on what you have answered so far. What was not asked is not scored."
            : "There is too little for a report yet, so your credits come back."}{" "}
        {!interview.join_url &&
          "You can also close this page: the interview waits for you for 24 hours, on any device."}
      </p>
      {end.error && (
        <Notice tone="critical" title={problemWords(end.error).title}>
          {problemWords(end.error).detail}
        </Notice>
      )}
    </Dialog>
  );
}

function useEnd() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...completeInterviewMutation(),
    // To end it again changes nothing, so an answer that was lost is asked for again.
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onSuccess: async (interview) => {
      cache.setQueryData(getInterviewQueryKey({ path: { interview_id: interview.id } }), interview);
      void creditsMoved(cache);
      await navigate(paths.report(interview.id));
    },
  });
}
