import "@/lib/zod-without-eval";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Link, useLocation } from "react-router";
import { registerMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { Registration } from "@/api/generated/types.gen";
import { zRegisterBody } from "@/api/generated/zod.gen";
import { type ProblemWords, placeProblem } from "@/api/problem";
import { paths } from "@/lib/paths";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { PageMeta } from "@/ui/page-meta";
import { PasswordField } from "@/ui/password-field";
import { PasswordStrength } from "@/ui/password-strength";
import { Door } from "./door";
import { OtherWaysIn } from "./other-ways-in";
import { passThrough } from "./pass-through";
import { useEnter } from "./use-enter";

export const loader = passThrough;

const fields = ["name", "email", "password"] as const;
const fieldOfCode = { email_taken: "email", weak_password: "password" } as const;

function useRegistration() {
  const enter = useEnter();
  const [problem, setProblem] = useState<ProblemWords>();
  const form = useForm<Registration>({
    resolver: bySchema(zRegisterBody),
    defaultValues: { name: "", email: "", password: "" },
  });
  const registration = useMutation({
    ...registerMutation(),
    onSuccess: enter,
    onError: (error) => setProblem(placeProblem(error, form.setError, fields, fieldOfCode)),
  });
  const submit = form.handleSubmit((body) => {
    setProblem(undefined);
    return registration.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, problem };
}

function RegistrationForm({ form }: { form: ReturnType<typeof useRegistration> }) {
  const { register, control, formState } = form;
  const { errors, isSubmitting } = formState;
  const password = useWatch({ control, name: "password" });
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-5">
      <TextField
        label="Name"
        autoComplete="name"
        error={errors.name?.message}
        {...register("name")}
      />
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
          autoComplete="new-password"
          error={errors.password?.message}
          {...register("password")}
        />
        <PasswordStrength password={password} />
      </div>
      <Button type="submit" busy={isSubmitting && "Making your account"}>
        Make my account
      </Button>
    </form>
  );
}

export function Component() {
  const form = useRegistration();
  const { search } = useLocation();
  return (
    <Door
      title="Make your account"
      lead="A new account comes with credits to start with. No card is asked for."
      problem={form.problem}
      other={
        <>
          Already have an account?{" "}
          <Link className="link" to={{ pathname: paths.login, search }}>
            Log in
          </Link>
        </>
      }
    >
      <PageMeta
        title="Sign up"
        description="Make a Greenroom account and have your CV read in seconds."
      />
      <RegistrationForm form={form} />
      <OtherWaysIn />
    </Door>
  );
}
