import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { ChoiceGroup } from "@/ui/choice-group";
import { SelectField, TextAreaField, TextField } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { PasswordField } from "@/ui/password-field";
import { Section } from "@/ui/section";

const looks = ["primary", "quiet", "chosen", "plain", "danger"] as const;
const kinds = [
  { value: "all", label: "All" },
  { value: "spent", label: "Spent" },
  { value: "given", label: "Given" },
] as const;

function Buttons() {
  return (
    <Section title="Buttons">
      {looks.map((look) => (
        <div key={look} className="flex flex-wrap items-center gap-3">
          <Button look={look}>Analyse my CV</Button>
          <Button look={look} size="small">
            <Plus aria-hidden size={16} />
            Small
          </Button>
          <Button look={look} disabled>
            Disabled
          </Button>
          <Button look={look} busy="Saving">
            Save
          </Button>
          <Button look={look} asChild>
            <a href="#buttons">As a way on</a>
          </Button>
        </div>
      ))}
      <div className="flex gap-2">
        <IconButton icon={Trash2} label="Delete" />
        <IconButton icon={Plus} label="Add" disabled />
      </div>
    </Section>
  );
}

function Fields() {
  return (
    <Section title="Fields">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label="Name" defaultValue="Asha Rao" />
        <TextField label="Headline" optional placeholder="Final-year computing student" />
        <TextField label="Email" hint="We write only when you ask us to." type="email" />
        <TextField
          label="Email"
          defaultValue="asha@"
          error="Write a whole email address, like name@example.com."
        />
        <TextField label="Disabled" disabled defaultValue="Cannot be changed" />
        <PasswordField label="Password" defaultValue="correct horse battery" />
        <SelectField label="Family">
          <option>Data</option>
          <option>Web</option>
        </SelectField>
        <TextAreaField label="Job description" optional hint="Paste the posting as it is." />
      </div>
    </Section>
  );
}

function Choices() {
  const [kind, setKind] = useState<(typeof kinds)[number]["value"]>("all");
  return (
    <Section title="Choices">
      <ChoiceGroup label="Kind" value={kind} options={kinds} onChange={setKind} />
    </Section>
  );
}

export function Controls() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
    </>
  );
}
