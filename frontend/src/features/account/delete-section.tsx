import { useState } from "react";
import type { User } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { DeleteDialog } from "./delete-dialog";

export function DeleteSection({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Leave">
      <p className="measure text-muted">
        Your CVs, their analyses and everything else of yours are deleted at once. You see exactly
        what goes before it does.
      </p>
      <div>
        <Button look="danger" onClick={() => setOpen(true)}>
          Delete my account
        </Button>
      </div>
      {open && <DeleteDialog user={user} onClose={() => setOpen(false)} />}
    </Section>
  );
}
