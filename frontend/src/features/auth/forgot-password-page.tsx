import "@/lib/zod-without-eval";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { forgotPasswordMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { Address } from "@/api/generated/types.gen";
import { zForgotPasswordBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { paths } from "@/lib/paths";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { PageMeta } from "@/ui/page-meta";
import { Door } from "./door";

const address = zForgotPasswordBody.extend({ email: zForgotPasswordBody.shape.email.min(1) });

function useForgotten() {
  const [problem, setProblem] = useState<ProblemWords>();
  const form = useForm<Address>({ resolver: bySchema(address), defaultValues: { email: "" } });
  const forgot = useMutation({
    ...forgotPasswordMutation(),
    onError: (error) => setProblem(placeProblem(error, form.setError, ["email"])),
  });
  const submit = form.handleSubmit((body) => {
    setProblem(undefined);
    return forgot.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, problem, sentTo: forgot.isSuccess && form.getValues("email") };
}

function OnItsWay({ email }: { email: string }) {
  return (
    <Notice tone="good" title="Look into your mailbox">
      If there is an account for <span className="break-all font-medium">{email}</span>, a letter
      with a link is on its way. The link works once, for 30 minutes. If nothing comes, look into
      the spam folder, or ask whoever runs this Greenroom.
    </Notice>
  );
}

export function Component() {
  const { register, submit, problem, formState, sentTo } = useForgotten();
  const { errors, isSubmitting } = formState;
  return (
    <Door
      title="A new password"
      lead="Say which address you signed up with. We send a link to it."
      problem={problem}
      other={
        <>
          Remembered it?{" "}
          <Link className="link" to={paths.login}>
            Log in
          </Link>
        </>
      }
    >
      <PageMeta title="A new password" description="Have a link for a new password sent to you." />
      {sentTo ? (
        <OnItsWay email={sentTo} />
      ) : (
        <form noValidate onSubmit={submit} className="grid gap-5">
          <TextField
            label="Email"
            type="email"
            autoComplete="username"
            inputMode="email"
            error={errors.email?.message}
            {...register("email")}
          />
          <Button type="submit" busy={isSubmitting && "Sending"}>
            Send me a link
          </Button>
        </form>
      )}
    </Door>
  );
}
