import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { getMeQueryKey, updateMeMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { ProfileChanges, User } from "@/api/generated/types.gen";
import { zUpdateMeBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { toast } from "@/ui/toast";
import { changedFields } from "./changed-fields";

const fields = [
  "name",
  "headline",
  "phone",
  "location",
  "university",
  "degree",
  "graduation_year",
  "linkedin_url",
  "github_url",
] as const;

const editable = (user: User) => Object.fromEntries(fields.map((field) => [field, user[field]]));
const orNull = { setValueAs: (value: string | null) => value || null };
const yearOrNull = {
  setValueAs: (value: string | number | null) => (value ? Number(value) : null),
};

/** What a student says of themself; only what was changed is sent. */
export function ProfileForm({ user }: { user: User }) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<ProblemWords>();
  const { register, handleSubmit, reset, setError, formState } = useForm<ProfileChanges>({
    resolver: bySchema(zUpdateMeBody),
    defaultValues: editable(user),
  });
  const { errors, dirtyFields, isDirty, isSubmitting } = formState;
  const saving = useMutation({
    ...updateMeMutation(),
    onSuccess: (saved) => {
      cache.setQueryData(getMeQueryKey(), saved);
      reset(editable(saved));
      toast({ message: "Your profile is saved." });
    },
    onError: (error) => setProblem(placeProblem(error, setError, fields)),
  });
  const submit = handleSubmit((values) => {
    setProblem(undefined);
    const body = changedFields(values, dirtyFields);
    return saving.mutateAsync({ body }).catch(() => undefined);
  });

  return (
    <form noValidate onSubmit={submit} className="grid gap-12">
      <Section title="About you">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="Name"
            autoComplete="name"
            error={errors.name?.message}
            {...register("name")}
          />
          <TextField
            label="Headline"
            optional
            placeholder="Final-year computing student"
            error={errors.headline?.message}
            {...register("headline", orNull)}
          />
          <TextField
            label="Phone"
            optional
            type="tel"
            autoComplete="tel"
            error={errors.phone?.message}
            {...register("phone", orNull)}
          />
          <TextField
            label="Location"
            optional
            placeholder="Town and country"
            error={errors.location?.message}
            {...register("location", orNull)}
          />
        </div>
      </Section>
      <Section title="Studies">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="University"
            optional
            error={errors.university?.message}
            {...register("university", orNull)}
          />
          <TextField
            label="Degree"
            optional
            placeholder="BSc Computer Science"
            error={errors.degree?.message}
            {...register("degree", orNull)}
          />
          <TextField
            label="Graduation year"
            optional
            inputMode="numeric"
            error={errors.graduation_year?.message}
            {...register("graduation_year", yearOrNull)}
          />
        </div>
      </Section>
      <Section title="Elsewhere">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="LinkedIn"
            optional
            type="url"
            placeholder="https://www.linkedin.com/in/you"
            error={errors.linkedin_url?.message}
            {...register("linkedin_url", orNull)}
          />
          <TextField
            label="GitHub"
            optional
            type="url"
            placeholder="https://github.com/you"
            error={errors.github_url?.message}
            {...register("github_url", orNull)}
          />
        </div>
      </Section>
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
