import { useFormState } from "react-hook-form";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import type { Corrections } from "./use-corrections";

/** Stands at the foot of the screen while there is something to save. */
export function SaveBar({ corrections: { form, problem } }: { corrections: Corrections }) {
  const { isDirty, isSubmitting, errors } = useFormState({ control: form.control });
  if (!isDirty) return null;
  const wrong = Object.keys(errors).length > 0;
  return (
    <section
      aria-label="Unsaved corrections"
      className="sticky bottom-20 z-10 grid gap-3 rounded border border-line bg-surface p-4 shadow-float motion-safe:animate-rise md:bottom-4"
    >
      {problem && (
        <Notice tone="critical" title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="min-w-[min(12rem,100%)] flex-1 text-note">
          {wrong
            ? "Something in your contact needs another look."
            : "Not saved yet. An analysis goes by what is saved."}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="plain" size="small" onClick={() => form.reset()}>
            Undo changes
          </Button>
          <Button size="small" type="submit" busy={isSubmitting && "Saving"}>
            Save corrections
          </Button>
        </div>
      </div>
    </section>
  );
}
