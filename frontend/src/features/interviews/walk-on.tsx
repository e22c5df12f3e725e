import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { useNavigate } from "react-router";
import {
  createInterviewMutation,
  getInterviewQueryKey,
  getWalletOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { InterviewRequest } from "@/api/generated/types.gen";
import { asProblem, problemWords } from "@/api/problem";
import { creditsMoved } from "@/credits/credits-moved";
import { priceOf } from "@/credits/prices";
import { ShortOfCredits } from "@/credits/short-of-credits";
import { attemptKey } from "@/lib/attempt-key";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import type { Wishes } from "./wings-form";

/**
 * The price, what is left after it, and the way on; or what is missing, and how to come by it. Until microphone and
 * speaker are `checked` it leads to the check and spends nothing.
 */
export function WalkOn({ form, checked }: { form: UseFormReturn<Wishes>; checked: boolean }) {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const start = useStart();
  const price = priceOf(wallet, "interview");
  const left = wallet.balance - price;
  const refusal = start.error && !isShort(start.error) && problemWords(start.error);

  if (left < 0)
    return (
      <ShortOfCredits
        needed={price}
        available={wallet.balance}
        kept="your role and your CV stay chosen."
      />
    );
  return (
    <div className="grid gap-4 border-line border-t pt-6">
      {refusal && (
        <Notice tone="critical" title={refusal.title}>
          {refusal.detail}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button
          busy={start.isPending && "Preparing your questions"}
          onClick={
            checked
              ? form.handleSubmit((wishes) =>
                  start.mutate({
                    // One for a press and its repeats: another press is another interview.
                    headers: { "Idempotency-Key": attemptKey() },
                    body: requestOf(wishes),
                  }),
                )
              : () => document.getElementById("device-check")?.focus()
          }
          className="w-full sm:w-auto"
        >
          Walk on, {counted(price, "credit")}
        </Button>
        <p className="figures text-muted text-note">
          You have {counted(wallet.balance, "credit")}; {left} {left === 1 ? "is" : "are"} left
          after. Fewer than two answers cost nothing.
          {!checked && " First the sound check above: nothing is spent before you are heard."}
        </p>
      </div>
    </div>
  );
}

export function requestOf({ role, cv, job, questions, mode, ...rest }: Wishes): InterviewRequest {
  return {
    ...rest,
    role_id: role,
    cv_id: cv || null,
    questions: Number(questions),
    // Face to face nobody interrupts with advice.
    coaching: mode === "coaching" && rest.format !== "video",
    keep_recording: rest.keep_recording && rest.format === "voice",
    job_description: job.trim() || null,
  };
}

/** Spent elsewhere meanwhile: the balance, asked for anew, says the rest. */
function isShort(error: unknown): boolean {
  return asProblem(error)?.code === "not_enough_credits";
}

/** Begins the interview and leads onto the stage; asked again with the same key, so it is never paid for twice. */
function useStart() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...createInterviewMutation(),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onError: (error) => (isShort(error) ? creditsMoved(cache) : undefined),
    onSuccess: async (interview) => {
      cache.setQueryData(getInterviewQueryKey({ path: { interview_id: interview.id } }), interview);
      void creditsMoved(cache);
      await navigate(paths.interview(interview.id));
    },
  });
}
