import "@/lib/zod-without-eval";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { eraseMeMutation, getWalletOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Farewell, User } from "@/api/generated/types.gen";
import { zEraseMeBody } from "@/api/generated/zod.gen";
import { placeProblem } from "@/api/problem";
import { endSession } from "@/api/session";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { bySchema } from "@/lib/validation";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { PasswordField } from "@/ui/password-field";
import { toast } from "@/ui/toast";
import { Refused } from "./sign-in-again";

const withPassword = zEraseMeBody.extend({
  password: zEraseMeBody.shape.password.unwrap().unwrap().min(1),
});

function useErasure(has: boolean) {
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<Farewell>({
    resolver: bySchema(has ? withPassword : zEraseMeBody),
    defaultValues: { password: "" },
  });
  const erasing = useMutation({
    ...eraseMeMutation(),
    onSuccess: async () => {
      // Away first: from a person's own page the guard would lead to the door.
      await navigate(paths.landing);
      endSession();
      toast({ message: "Your account is deleted, and everything in it. All the best." });
    },
    onError: (error) => {
      const fieldOfCode = { wrong_password: "password" } as const;
      if (placeProblem(error, form.setError, ["password"], fieldOfCode)) setRefusal(error);
    },
  });
  const submit = form.handleSubmit((body) => {
    setRefusal(undefined);
    return erasing.mutateAsync({ body }).catch(() => undefined);
  });
  return { ...form, submit, refusal };
}

function Consequences() {
  const { data: wallet } = useQuery(getWalletOptions());
  const credits = wallet && wallet.balance > 0 && `the ${counted(wallet.balance, "credit")} left`;
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="font-medium font-sans text-body tracking-normal">What goes, at once</h3>
        <ul className="list-disc pl-5 text-muted marker:text-edge">
          <li>Your CVs, what was read in them, and every analysis</li>
          <li>Your profile, your picture and the roles that you aim for</li>
          <li>Your sign-in, on every device, and the accounts connected to it</li>
          {credits && <li>Your wallet, with {credits} in it</li>}
        </ul>
      </div>
      <div>
        <h3 className="font-medium font-sans text-body tracking-normal">What stays</h3>
        <p className="text-muted">
          The amounts in the books, because accounts must add up. Nothing says whose they were.
        </p>
      </div>
      <p>There is no way back. You may want to download everything first.</p>
    </div>
  );
}

/** Says what goes and what stays, and asks for proof that it is the person who asks. */
export function DeleteDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const id = useId();
  const has = user.sign_in_methods.includes("password");
  const { register, submit, refusal, formState } = useErasure(has);
  const { errors, isSubmitting } = formState;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete your account?"
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" form={id} look="danger" busy={isSubmitting && "Deleting it"}>
            Delete it for good
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="grid gap-5">
        {refusal !== undefined && <Refused error={refusal} />}
        <Consequences />
        {has && (
          <PasswordField
            label="Your password"
            hint="So that nobody else does this on a device you left open."
            autoComplete="current-password"
            error={errors.password?.message}
            {...register("password")}
          />
        )}
      </form>
    </Dialog>
  );
}
