import { ChevronDown, Pencil, X } from "lucide-react";
import { useState } from "react";
import type { Section, SectionCorrection } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { kindName, kinds } from "./corrections";

type SectionHeadProps = {
  id: string;
  section: SectionCorrection;
  /** The title on the page, where there is one. */
  written: string | null;
  read: Section | undefined;
  onChange: (section: SectionCorrection) => void;
  onUndo: (section: SectionCorrection) => void;
};

/** What a section is called and taken for, both to be changed. */
export function SectionHead({ id, section, written, read, onChange, onUndo }: SectionHeadProps) {
  const [open, setOpen] = useState(false);
  const title = section.title || written || kindName(section.kind);
  return (
    <div className="mb-2 grid gap-3 border-line border-b pb-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3
          id={id}
          dir="auto"
          className={cn(
            "wrap-anywhere min-w-[min(10rem,100%)] flex-1 text-lead",
            !section.titled && "italic",
          )}
        >
          {title}
        </h3>
        <div className="flex flex-wrap items-center">
          <KindChoice title={title} section={section} read={read} onChange={onChange} />
          <IconButton
            icon={Pencil}
            label={`Change the title “${title}”`}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
          <IconButton
            icon={X}
            label={`“${title}” begins no section`}
            onClick={() => onUndo(section)}
          />
        </div>
      </div>
      {open && (
        <TitleForm
          section={section}
          title={title}
          onChange={onChange}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function KindChoice({
  title,
  section,
  read,
  onChange,
}: Pick<SectionHeadProps, "section" | "read" | "onChange"> & { title: string }) {
  const asRead = read?.kind === section.kind;
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span className="text-muted text-note">{asRead ? "read as" : "you say"}</span>
      <div className="relative">
        <select
          data-section={section.start}
          aria-label={`What “${title}” is`}
          value={section.kind}
          onChange={({ target }) => {
            const kind = kinds.find((known) => known === target.value);
            if (kind) onChange({ ...section, kind });
          }}
          className={cn(
            "h-8 cursor-pointer appearance-none rounded-full border bg-surface pr-8 pl-3 text-note transition-colors duration-150 hover:border-ink",
            asRead ? "border-line text-ink" : "border-accent bg-accent-soft text-accent",
          )}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={14}
          className="pointer-events-none absolute inset-y-0 right-3 my-auto text-muted"
        />
      </div>
    </div>
  );
}

const longestTitle = 200;

function TitleForm({
  section,
  title,
  onChange,
  onDone,
}: Pick<SectionHeadProps, "section" | "onChange"> & { title: string; onDone: () => void }) {
  return (
    <div className="grid gap-3 rounded-sm bg-sunken p-4">
      <TextField
        label="What you call it"
        maxLength={longestTitle}
        defaultValue={title}
        onChange={({ target }) => onChange({ ...section, title: target.value.trim() || null })}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onDone();
        }}
      />
      <label className="flex w-fit cursor-pointer items-start gap-2.5">
        <input
          type="checkbox"
          className="mt-1 size-4 accent-accent"
          checked={section.titled ?? true}
          onChange={({ target }) => onChange({ ...section, titled: target.checked })}
        />
        <span>
          The first line is the section’s title
          <span className="block text-muted text-note">
            Take the tick away where the page shows no title, or draws it as a picture.
          </span>
        </span>
      </label>
      <Button look="quiet" size="small" className="w-fit" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
