import "@/lib/zod-without-eval";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { getMeQueryKey, updateMeMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { ProfileChanges, User } from "@/api/generated/types.gen";
import { zUpdateMeBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { writeFor } from "@/lib/format";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { toast } from "@/ui/toast";
import { changedFields } from "./changed-fields";
import { editable, profileFieldNames, profileParts } from "./profile-fields";
import { WritingFields } from "./writing-fields";

function useProfileForm(user: User) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<ProblemWords>();
  const form = useForm<ProfileChanges>({
    resolver: bySchema(zUpdateMeBody),
    defaultValues: editable(user),
  });
  const { dirtyFields } = form.formState;
  const saving = useMutation({
    ...updateMeMutation(),
    onSuccess: (saved) => {
      writeFor(saved);
      cache.setQueryData(getMeQueryKey(), saved);
      form.reset(editable(saved));
      toast({ message: "Your profile is saved." });
    },
    onError: (error) => setProblem(placeProblem(error, form.setError, profileFieldNames)),
  });
  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    const body = changedFields(values, dirtyFields);
    return saving.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, problem };
}

/** What a student says of themself; only what was changed is sent. */
export function ProfileForm({ user }: { user: User }) {
  const { register, reset, submit, problem, formState } = useProfileForm(user);
  const { errors, isDirty, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={submit} className="grid gap-12">
      {profileParts.map((part) => (
        <Section key={part.title} title={part.title}>
          <div className="grid gap-5 sm:grid-cols-2">
            {part.fields.map(({ name, rules, ...field }) => (
              <TextField
                key={name}
                {...field}
                error={errors[name]?.message}
                {...register(name, rules)}
              />
            ))}
          </div>
        </Section>
      ))}
      <WritingFields kept={user.locale} register={register} errors={errors} />
      {problem && (
        <Notice tone="critical" title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={!isDirty} busy={isSubmitting && "Saving"}>
          Save changes
        </Button>
        <Button look="plain" disabled={!isDirty} onClick={() => reset()}>
          Undo changes
        </Button>
      </div>
    </form>
  );
}
