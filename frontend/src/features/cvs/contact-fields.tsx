import { useState } from "react";
import { useController, useFormState, useWatch } from "react-hook-form";
import type { CvTextView } from "@/api/generated/types.gen";
import { TextAreaField, TextField } from "@/ui/field";
import { Section } from "@/ui/section";
import type { Corrections } from "./use-corrections";

type FormProps = { form: Corrections["form"]; text: CvTextView };

const fields = [
  { name: "name", label: "Name" },
  { name: "email", label: "Email" },
  { name: "phone", label: "Phone" },
  { name: "location", label: "Where you live" },
] as const;

/** Whose word a value is: software's, or the student's in place of it. */
function Standing({ said, read }: { said: string; read: string }) {
  if (said === read) return read ? "as read" : "not found";
  return (
    <>
      <span className="text-accent">your word</span>;{" "}
      {read ? `software read ${read}` : "software found none"}
    </>
  );
}

/** How to reach the student: as software found it, or as the student says. */
export function ContactFields({ form, text }: FormProps) {
  // Watched from here, not from the form's own component: a key press must not draw the whole CV anew.
  const said = useWatch({ control: form.control, name: "contact" });
  const errors = useFormState({ control: form.control, name: "contact" }).errors.contact;
  return (
    <Section title="Contact">
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        {fields.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            autoComplete="off"
            hint={<Standing said={said?.[name] ?? ""} read={text.read.contact[name] ?? ""} />}
            error={errors?.[name]?.message}
            {...form.register(`contact.${name}`)}
          />
        ))}
        <Links form={form} text={text} />
      </div>
    </Section>
  );
}

const lines = (words: string) => words.split(/\s+/).filter(Boolean);
const joined = (links: readonly string[]) => links.join("\n");

function Links({ form, text }: FormProps) {
  const { field, fieldState } = useController({ control: form.control, name: "contact.links" });
  const [written, setWritten] = useState("");
  const links = field.value ?? [];
  const error = fieldState.error;
  return (
    <TextAreaField
      label="Links"
      className="sm:col-span-2"
      rows={Math.min(6, Math.max(2, links.length))}
      hint={
        <>
          One a line; <Standing said={links.join(", ")} read={text.read.contact.links.join(", ")} />
        </>
      }
      error={error && "Write web addresses, like github.com/name, twelve at most."}
      name={field.name}
      ref={field.ref}
      onBlur={field.onBlur}
      // What is being typed stays as it is, line ends included; what came from elsewhere is set one a line.
      value={joined(lines(written)) === joined(links) ? written : joined(links)}
      onChange={(event) => {
        setWritten(event.target.value);
        field.onChange(lines(event.target.value));
      }}
    />
  );
}
