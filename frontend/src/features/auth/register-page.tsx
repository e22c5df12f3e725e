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
import { Door } from "./door";
import { passThrough } from "./pass-through";
import { PasswordStrength } from "./password-strength";
import { useEnter } from "./use-enter";

export const loader = passThrough;

const fields = ["name", "email", "password"] as const;
const fieldOfCode = { email_taken: "email", weak_password: "password" } as const;

export function Component() {
  const enter = useEnter();
  const { search } = useLocation();
  const [problem, setProblem] = useState<ProblemWords>();
  const { register, handleSubmit, setError, control, formState } = useForm<Registration>({
    resolver: bySchema(zRegisterBody),
    defaultValues: { name: "", email: "", password: "" },
  });
  const password = useWatch({ control, name: "password" });
  const registration = useMutation({
    ...registerMutation(),
    onSuccess: enter,
    onError: (error) => setProblem(placeProblem(error, setError, fields, fieldOfCode)),
  });
  const submit = handleSubmit((body) => {
    setProblem(undefined);
    return registration.mutateAsync({ body }).catch(() => undefined);
  });

  return (
    <Door
      title="Make your account"
      lead="Your first analysis and your first interview are on the house."
      problem={problem}
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
      <form noValidate onSubmit={submit} className="grid gap-5">
        <TextField
          label="Name"
          autoComplete="name"
          error={formState.errors.name?.message}
          {...register("name")}
        />
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          error={formState.errors.email?.message}
          {...register("email")}
        />
        <div className="grid gap-2">
          <PasswordField
            label="Password"
            autoComplete="new-password"
            error={formState.errors.password?.message}
            {...register("password")}
          />
          <PasswordStrength password={password} />
        </div>
        <Button type="submit" busy={formState.isSubmitting && "Making your account"}>
          Make my account
        </Button>
      </form>
    </Door>
  );
}
