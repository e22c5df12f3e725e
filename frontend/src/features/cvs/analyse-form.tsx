import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import {
  createScreeningMutation,
  getScreeningQueryKey,
  getWalletOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import { asProblem, problemWords } from "@/api/problem";
import { creditsMoved } from "@/credits/credits-moved";
import { priceOf } from "@/credits/prices";
import { ShortOfCredits } from "@/credits/short-of-credits";
import { attemptKey } from "@/lib/attempt-key";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { jobDraft, keepJobDraft } from "./job-draft";
import { JobText } from "./job-text";

/** What it costs and what is left after, said before the press; or what is missing, and how to come by it. */
export function AnalyseForm({ cvId, again }: { cvId: string; again: boolean }) {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const start = useStart(cvId);
  const form = useForm({ defaultValues: { job: jobDraft(cvId) } });
  const price = priceOf(wallet, "screening");
  const left = wallet.balance - price;
  const refusal = start.error && !isShort(start.error) && problemWords(start.error);
  const submit = form.handleSubmit(({ job }) =>
    start.mutate({
      headers: { "Idempotency-Key": attemptKey() },
      body: { cv_id: cvId, job_description: job.trim() || null },
    }),
  );

  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-4">
      {left < 0 ? (
        <ShortOfCredits
          needed={price}
          available={wallet.balance}
          kept="this CV and the job text stay as they are."
        />
      ) : (
        <>
          <Button type="submit" busy={start.isPending && "Starting"} className="w-full">
            Analyse {again ? "it again" : "my CV"}, {counted(price, "credit")}
          </Button>
          <p className="figures text-muted text-note">
            You have {counted(wallet.balance, "credit")}; {left} {left === 1 ? "is" : "are"} left
            after.
          </p>
        </>
      )}
      {refusal && (
        <Notice tone="critical" title={refusal.title}>
          {refusal.detail}
        </Notice>
      )}
      <JobText cvId={cvId} form={form} />
    </form>
  );
}

/** Spent elsewhere meanwhile: the balance, asked for anew, says the rest. */
function isShort(error: unknown): boolean {
  return asProblem(error)?.code === "not_enough_credits";
}

/** Starts the analysis and leads to its page; asked again with the same key, so that it is never paid for twice. */
function useStart(cvId: string) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...createScreeningMutation(),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onError: (error) => (isShort(error) ? creditsMoved(cache) : undefined),
    onSuccess: async (screening) => {
      keepJobDraft(cvId, "");
      cache.setQueryData(getScreeningQueryKey({ path: { screening_id: screening.id } }), screening);
      void creditsMoved(cache);
      await navigate(paths.screening(screening.id));
    },
  });
}
