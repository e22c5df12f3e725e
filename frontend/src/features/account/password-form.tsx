import "@/lib/zod-without-eval";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { changePasswordMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { PasswordChange } from "@/api/generated/types.gen";
import { zChangePasswordBody } from "@/api/generated/zod.gen";
import { placeProblem } from "@/api/problem";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { PasswordField } from "@/ui/password-field";
import { PasswordStrength } from "@/ui/password-strength";
import { toast } from "@/ui/toast";
import { Refused } from "./sign-in-again";

const first = zChangePasswordBody.omit({ current_password: true });
const change = zChangePasswordBody.extend({
  current_password: zChangePasswordBody.shape.current_password.unwrap().unwrap().min(1),
});
const fields = ["current_password", "password"] as const;
const fieldOfCode = { wrong_password: "current_password", weak_password: "password" } as const;

function usePasswordForm(has: boolean, onDone: () => void) {
  const cache = useQueryClient();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<PasswordChange>({
    resolver: bySchema(has ? change : first),
    defaultValues: has ? { current_password: "", password: "" } : { password: "" },
  });
  const saving = useMutation({
    ...changePasswordMutation(),
    onSuccess: async () => {
      toast({ message: has ? "Your password is changed." : "Your password is set." });
      onDone();
      await cache.invalidateQueries();
    },
    onError: (error) => {
      if (placeProblem(error, form.setError, fields, fieldOfCode)) setRefusal(error);
    },
  });
  const submit = form.handleSubmit((body) => {
    setRefusal(undefined);
    return saving.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, refusal };
}

/** `has` says that there is a password to change; `email` tells a password manager whose it is. */
export function PasswordForm({
  has,
  email,
  onDone,
}: {
  has: boolean;
  email: string;
  onDone: () => void;
}) {
  const { register, control, submit, refusal, formState } = usePasswordForm(has, onDone);
  const { errors, isSubmitting } = formState;
  const password = useWatch({ control, name: "password" });
  return (
    <form noValidate onSubmit={submit} className="grid max-w-104 gap-5">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {has && (
        <PasswordField
          label="Present password"
          autoComplete="current-password"
          error={errors.current_password?.message}
          {...register("current_password")}
        />
      )}
      <div className="grid gap-2">
        <PasswordField
          label="New password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...register("password")}
        />
        <PasswordStrength password={password} />
      </div>
      {refusal !== undefined && <Refused error={refusal} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={isSubmitting && "Saving it"}>
          {has ? "Change my password" : "Set my password"}
        </Button>
        <Button look="plain" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
