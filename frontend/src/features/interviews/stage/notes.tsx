import { useState } from "react";
import { TextAreaField } from "@/ui/field";
import { Sheet } from "@/ui/sheet";

const nameOf = (interviewId: string) => `greenroom-notes-${interviewId}`;

/** The student's own notes beside the interview: on this device only, and nobody scores them. */
export function Notes({
  interviewId,
  open,
  onClose,
}: {
  interviewId: string;
  open: boolean;
  onClose: () => void;
}) {
  const [text, setText] = useState(() => localStorage.getItem(nameOf(interviewId)) ?? "");
  return (
    <Sheet open={open} onClose={onClose} title="Your notes">
      <TextAreaField
        label="Notes"
        hint="They stay in this browser. Nobody reads them, nothing scores them."
        rows={12}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          localStorage.setItem(nameOf(interviewId), target.value);
        }}
      />
    </Sheet>
  );
}
