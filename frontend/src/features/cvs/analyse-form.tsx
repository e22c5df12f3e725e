import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { Link, useNavigate } from "react-router";
import {
  createScreeningMutation,
  getScreeningQueryKey,
  getWalletOptions,
  getWalletQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { attemptKey } from "./attempt-key";

const price = 1;
const longestJobText = 20_000;

/** What it costs and what is left after, said before the press. */
export function AnalyseForm({ cvId, again }: { cvId: string; again: boolean }) {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const start = useStart();
  const { register, handleSubmit, control, formState } = useForm({ defaultValues: { job: "" } });
  const submit = handleSubmit(({ job }) =>
    start.mutate({
      headers: { "Idempotency-Key": attemptKey() },
      body: { cv_id: cvId, job_description: job.trim() || null },
    }),
  );
  const left = wallet.balance - price;

  if (left < 0)
    return (
      <Notice
        tone="warning"
        title="You have no credits left"
        action={
          <Link to={paths.wallet} className="link">
            See your wallet
          </Link>
        }
      >
        An analysis costs 1 credit. Looking at what software reads stays free.
      </Notice>
    );
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Button type="submit" busy={start.isPending && "Starting"} className="w-full">
        Analyse {again ? "it again" : "my CV"}, 1 credit
      </Button>
      <p className="figures text-muted text-note">
        You have {counted(wallet.balance, "credit")}; {left} {left === 1 ? "is" : "are"} left after.
      </p>
      {start.error && (
        <Notice tone="critical" title={problemWords(start.error).title}>
          {problemWords(start.error).detail}
        </Notice>
      )}
      <details className="border-line border-t pt-3">
        <summary className="link w-fit cursor-pointer">Hold it against a job text</summary>
        <div className="grid gap-1.5 pt-4">
          <TextAreaField
            label="Job text"
            optional
            hint="Paste the posting. What it asks for is looked up in your CV."
            error={formState.errors.job?.message}
            {...register("job", {
              maxLength: {
                value: longestJobText,
                message: `Keep it to ${longestJobText.toLocaleString("en-GB")} characters: the tasks and what is asked for.`,
              },
            })}
          />
          <Count control={control} />
        </div>
      </details>
    </form>
  );
}

function Count({ control }: { control: ReturnType<typeof useForm<{ job: string }>>["control"] }) {
  const length = useWatch({ control, name: "job" }).length;
  return (
    <p className="figures text-muted text-note">
      {length.toLocaleString("en-GB")} of {longestJobText.toLocaleString("en-GB")} characters
    </p>
  );
}

/** Starts the analysis and leads to its page; asked again with the same key, so that it is never paid for twice. */
function useStart() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...createScreeningMutation(),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onSuccess: async (screening) => {
      cache.setQueryData(getScreeningQueryKey({ path: { screening_id: screening.id } }), screening);
      void cache.invalidateQueries({ queryKey: getWalletQueryKey() });
      await navigate(paths.screening(screening.id));
    },
  });
}
