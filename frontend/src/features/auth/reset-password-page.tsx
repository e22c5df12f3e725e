import "@/lib/zod-without-eval";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Link, useLocation } from "react-router";
import { resetPasswordMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { PasswordReset } from "@/api/generated/types.gen";
import { zResetPasswordBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { paths } from "@/lib/paths";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageMeta } from "@/ui/page-meta";
import { PasswordField } from "@/ui/password-field";
import { PasswordStrength } from "@/ui/password-strength";
import { Door } from "./door";
import { mailedToken } from "./mailed-token";

const fieldOfCode = { weak_password: "password" } as const;
const halfALink = {
  title: "This link is not whole",
  detail: "Open the link from the letter again, or ask for a new one.",
};

function useReset() {
  const token = mailedToken(useLocation().hash);
  const [problem, setProblem] = useState<ProblemWords | undefined>(token ? undefined : halfALink);
  const form = useForm<PasswordReset>({
    resolver: bySchema(zResetPasswordBody),
    defaultValues: { token, password: "" },
  });
  const reset = useMutation({
    ...resetPasswordMutation(),
    onError: (error) => setProblem(placeProblem(error, form.setError, ["password"], fieldOfCode)),
  });
  const submit = form.handleSubmit((body) => {
    setProblem(undefined);
    return reset.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, problem, done: reset.isSuccess, token };
}

function NewPasswordForm({ form }: { form: ReturnType<typeof useReset> }) {
  const { errors, isSubmitting } = form.formState;
  const password = useWatch({ control: form.control, name: "password" });
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-5">
      <div className="grid gap-2">
        <PasswordField
          label="New password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...form.register("password")}
        />
        <PasswordStrength password={password} />
      </div>
      <Button type="submit" busy={isSubmitting && "Setting it"}>
        Set my password
      </Button>
    </form>
  );
}

export function Component() {
  const form = useReset();
  return (
    <Door
      title="Choose a new password"
      lead="Every device that is signed in now will be signed out."
      problem={form.problem}
      other={
        <>
          Does the link not work?{" "}
          <Link className="link" to={paths.forgotPassword}>
            Ask for a new one
          </Link>
        </>
      }
    >
      <PageMeta title="Choose a new password" description="Set a new password for your account." />
      {form.done && (
        <Notice
          tone="good"
          title="Your password is set"
          action={
            <Link className="link" to={paths.login}>
              Log in
            </Link>
          }
        >
          Log in with it to go on.
        </Notice>
      )}
      {!form.done && form.token && <NewPasswordForm form={form} />}
    </Door>
  );
}
