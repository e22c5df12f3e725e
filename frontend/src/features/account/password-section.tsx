import { useState } from "react";
import type { User } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { PasswordForm } from "./password-form";

/** Changing the password, or setting one by who signs in with an account elsewhere. */
export function PasswordSection({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  const has = user.sign_in_methods.includes("password");
  return (
    <Section title="Password">
      {open ? (
        <PasswordForm has={has} email={user.email} onDone={() => setOpen(false)} />
      ) : (
        <>
          <p className="measure text-muted">
            {has
              ? "Changing it signs out every other device."
              : "You sign in with an account elsewhere and have no password here. With one, you get in even if that account is gone."}
          </p>
          <div>
            <Button look="quiet" onClick={() => setOpen(true)}>
              {has ? "Change password" : "Set a password"}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
