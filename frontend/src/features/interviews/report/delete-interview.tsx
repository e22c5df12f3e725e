import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { getInterviewQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { deleteInterview } from "@/api/generated/sdk.gen";
import { asProblem, problemWords } from "@/api/problem";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/notice";
import { toast } from "@/ui/toast";

/** The way to be rid of an interview, asked first, because nothing brings it back. */
export function DeleteInterview({ interviewId }: { interviewId: string }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteInterview({ path: { interview_id: interviewId }, throwOnError: true }),
    onSettled: async (_, error) => {
      // Gone already is as good as deleted.
      if (error && asProblem(error)?.status !== 404) return;
      await navigate(paths.interviews, { replace: true, flushSync: true });
      toast({ message: "The interview is deleted, with all that was said in it." });
      // Or it would be asked for again, and be missing.
      cache.removeQueries({
        queryKey: getInterviewQueryKey({ path: { interview_id: interviewId } }),
      });
      await cache.invalidateQueries();
    },
  });
  return (
    <>
      <Button look="quiet" size="small" className="no-print" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden size={16} />
        Delete this interview
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete this interview?"
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
            <Button
              look="danger"
              busy={remove.isPending && "Deleting"}
              onClick={() => remove.mutate()}
            >
              Delete it
            </Button>
          </>
        }
      >
        <p className="measure">
          Your answers, the report, its recordings and shared links, and the stories and drill
          questions that came from it go with it. What you bought and spent stays in your wallet.
        </p>
        {remove.error && asProblem(remove.error)?.status !== 404 && (
          <Notice tone="critical" title={problemWords(remove.error).title}>
            {problemWords(remove.error).detail}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
