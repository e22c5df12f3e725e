import { PencilLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { CvTextView } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { Tabs } from "@/ui/tabs";
import { ContactFields } from "./contact-fields";
import { HiddenText } from "./hidden-text";
import { SaveBar } from "./save-bar";
import { SectionBlocks } from "./section-blocks";
import { type Corrections, useCorrections } from "./use-corrections";

type ParserViewProps = {
  cvId: string;
  text: CvTextView;
  /** The pictures of the pages, where they do not stand beside: then they are the other side of a tab. */
  pictures: ReactNode;
};

/** What software takes out of the file, and what the student corrects of it. */
export function ParserView({ cvId, text, pictures }: ParserViewProps) {
  const corrections = useCorrections(cvId, text);
  const [side, setSide] = useState("text");
  const reading = <Reading text={text} corrections={corrections} />;
  const tabs = [
    { value: "text", label: "The text", content: reading },
    { value: "page", label: "The page", content: pictures },
  ];
  return (
    <form noValidate onSubmit={corrections.submit} className="grid grid-cols-1 gap-8">
      {pictures ? (
        <Tabs label="Sides of this CV" tabs={tabs} value={side} onChange={setSide} />
      ) : (
        reading
      )}
      <SaveBar corrections={corrections} />
    </form>
  );
}

function Reading({ text, corrections }: { text: CvTextView; corrections: Corrections }) {
  const words = text.text.split(/\s+/).filter(Boolean).length;
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-1">
        <h2 className="text-title">What software reads</h2>
        <p className="measure text-muted">
          {counted(words, "word")} in {counted(text.read.sections.length, "section")}. If something
          is wrong here, an employer’s software may get it wrong too. Correct it, and your analysis
          goes by your word.
        </p>
      </div>
      {text.warnings.map((warning) => (
        <Notice key={warning.code + warning.message} tone="warning" title={warning.message} />
      ))}
      {text.corrected.length > 0 && <Corrected onBack={corrections.goBack} />}
      {text.hidden.length > 0 && <HiddenText pieces={text.hidden} />}
      <ContactFields form={corrections.form} text={text} />
      <Section title="Sections">
        <p className="measure text-muted text-note">
          Choose what each part is. Point at a line, or walk there with the arrow keys, to begin a
          section with it. The cross at a title undoes its section.
        </p>
        <SectionBlocks form={corrections.form} text={text} />
      </Section>
    </div>
  );
}

function Corrected({ onBack }: { onBack: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded bg-accent-soft p-4">
      <p className="flex min-w-[min(12rem,100%)] flex-1 gap-3">
        <PencilLine aria-hidden size={20} className="mt-0.5 shrink-0 text-accent" />
        You corrected what was read. Your next analysis goes by your word; other software still
        reads the file as it is.
      </p>
      <Button look="quiet" size="small" onClick={onBack}>
        Back to what was read
      </Button>
    </div>
  );
}
