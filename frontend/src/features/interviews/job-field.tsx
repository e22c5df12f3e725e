import type { UseFormReturn } from "react-hook-form";
import { TextAreaField } from "@/ui/field";
import type { Wishes } from "./wings-form";

const longest = 20_000;

/** Where the posting is pasted, if there is one. */
export function JobField({ form }: { form: UseFormReturn<Wishes> }) {
  return (
    <details className="border-line border-t pt-4">
      <summary className="link w-fit cursor-pointer">Prepare for one particular job</summary>
      <TextAreaField
        className="pt-4"
        label="Job text"
        optional
        hint="Paste the posting. You are asked about what it wants and your CV does not show."
        error={form.formState.errors.job?.message}
        {...form.register("job", {
          maxLength: {
            value: longest,
            message: `Keep it to ${longest.toLocaleString("en-GB")} characters: the tasks and what is asked for.`,
          },
        })}
      />
    </details>
  );
}
