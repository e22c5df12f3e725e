import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import {
  discardCvCorrectionsMutation,
  getCvTextQueryKey,
  saveCvCorrectionsMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { CvCorrectionsBody, CvTextView } from "@/api/generated/types.gen";
import { zSaveCvCorrectionsBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem, problemWords } from "@/api/problem";
import { bySchema } from "@/lib/validation";
import { toast } from "@/ui/toast";
import { bodyOf, formOf } from "./corrections";

const contactFields = [
  "contact.name",
  "contact.email",
  "contact.phone",
  "contact.location",
] as const;

/** The form over what was read, saved as a whole; until then nothing that was changed counts. */
export function useCorrections(cvId: string, text: CvTextView) {
  const [problem, setProblem] = useState<ProblemWords>();
  const { save, discard, shown } = useSaving(cvId);
  const form = useForm<CvCorrectionsBody>({
    resolver: bySchema(zSaveCvCorrectionsBody),
    defaultValues: formOf(text),
    values: formOf(text),
  });
  const { reset, setError, handleSubmit } = form;
  const settle = (saved: CvTextView) => {
    shown(saved);
    reset(formOf(saved));
  };

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const body = bodyOf(values, text);
    try {
      settle(await save.mutateAsync({ path: { cv_id: cvId }, body }));
      toast({ message: "Saved. Your next analysis goes by this." });
    } catch (error) {
      const links = (values.contact?.links ?? []).map((_, at) => `contact.links.${at}` as const);
      setProblem(placeProblem(error, setError, [...contactFields, ...links]));
    }
  });
  const goBack = async () => {
    // Before anything is discarded: this is what "Undo" sends again.
    const former = bodyOf(formOf(text), text);
    const again = async () =>
      settle(await save.mutateAsync({ path: { cv_id: cvId }, body: former }));
    try {
      await discard.mutateAsync({ path: { cv_id: cvId } });
      settle({ ...text, ...text.read, corrected: [] });
      toast({
        message: "Everything is as it was read.",
        action: { label: "Undo", run: () => void again().catch(tell) },
      });
    } catch (error) {
      tell(error);
    }
  };
  return { form, submit, goBack, problem };
}

export type Corrections = ReturnType<typeof useCorrections>;

function tell(error: unknown) {
  toast({ tone: "warning", message: problemWords(error).detail });
}

function useSaving(cvId: string) {
  const cache = useQueryClient();
  return {
    save: useMutation(saveCvCorrectionsMutation()),
    discard: useMutation(discardCvCorrectionsMutation()),
    shown: (text: CvTextView) =>
      cache.setQueryData(getCvTextQueryKey({ path: { cv_id: cvId } }), text),
  };
}
