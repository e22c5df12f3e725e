import "@/lib/zod-without-eval";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Link, useLocation, useSearchParams } from "react-router";
import { loginMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { Credentials } from "@/api/generated/types.gen";
import { zLoginBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { refusedArrival } from "@/api/refused-arrivals";
import { paths } from "@/lib/paths";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { PageMeta } from "@/ui/page-meta";
import { PasswordField } from "@/ui/password-field";
import { Door } from "./door";
import { OtherWaysIn } from "./other-ways-in";
import { passThrough } from "./pass-through";

import { useEnter } from "./use-enter";

// The server takes any text here, so as not to tell which addresses exist; an empty field is ours to mention.
const credentials = zLoginBody.extend({
  email: zLoginBody.shape.email.min(1),
  password: zLoginBody.shape.password.min(1),
});

export const loader = passThrough;

function useLogin() {
  const enter = useEnter();
  const [problem, setProblem] = useState<ProblemWords>();
  const form = useForm<Credentials>({
    resolver: bySchema(credentials),
    defaultValues: { email: "", password: "" },
  });
  const login = useMutation({
    ...loginMutation(),
    onSuccess: enter,
    onError: (error) => setProblem(placeProblem(error, form.setError, ["email", "password"])),
  });
  const submit = form.handleSubmit((body) => {
    setProblem(undefined);
    return login.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, problem };
}

export function Component() {
  const { register, submit, problem, formState } = useLogin();
  const { errors, isSubmitting } = formState;
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  return (
    <Door
      title="Welcome back"
      lead="Log in to go on with your CV."
      problem={problem ?? refusedArrival(parameters)}
      other={
        <>
          New here?{" "}
          <Link className="link" to={{ pathname: paths.register, search }}>
            Make an account
          </Link>
        </>
      }
    >
      <PageMeta title="Log in" description="Log in to your Greenroom." />
      <form noValidate onSubmit={submit} className="grid gap-5">
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          error={errors.email?.message}
          {...register("email")}
        />
        <div className="grid gap-2">
          <PasswordField
            label="Password"
            autoComplete="current-password"
            error={errors.password?.message}
            {...register("password")}
          />
          <Link className="link justify-self-start text-note" to={paths.forgotPassword}>
            Forgot it?
          </Link>
        </div>
        <Button type="submit" busy={isSubmitting && "Logging in"}>
          Log in
        </Button>
      </form>
      <OtherWaysIn />
    </Door>
  );
}
