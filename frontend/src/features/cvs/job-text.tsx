import { type UseFormReturn, useWatch } from "react-hook-form";
import { TextAreaField } from "@/ui/field";
import { keepJobDraft } from "./job-draft";

const longest = 20_000;
const inFigures = longest.toLocaleString("en-GB");

type JobForm = Pick<
  UseFormReturn<{ job: string }>,
  "register" | "control" | "formState" | "getValues"
>;

/** Where the posting is pasted, if there is one; open when something is in it already. */
export function JobText({ cvId, form }: { cvId: string; form: JobForm }) {
  const { register, control, formState, getValues } = form;
  return (
    <details className="border-line border-t pt-3" open={getValues("job") !== ""}>
      <summary className="link w-fit cursor-pointer">Hold it against a job text</summary>
      <div className="grid gap-1.5 pt-4">
        <TextAreaField
          label="Job text"
          optional
          hint="Paste the posting. What it asks for is looked up in your CV."
          error={formState.errors.job?.message}
          {...register("job", {
            onChange: () => keepJobDraft(cvId, getValues("job")),
            maxLength: {
              value: longest,
              message: `Keep it to ${inFigures} characters: the tasks and what is asked for.`,
            },
          })}
        />
        <Count control={control} />
      </div>
    </details>
  );
}

function Count({ control }: Pick<JobForm, "control">) {
  const { length } = useWatch({ control, name: "job" });
  return (
    <p className="figures text-muted text-note">
      {length.toLocaleString("en-GB")} of {inFigures} characters
    </p>
  );
}
