import { useCallback, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { useWatch } from "react-hook-form";
import { manuscriptParts } from "@/analysis/manuscript-lines";
import type { CvTextView, SectionCorrection } from "@/api/generated/types.gen";
import { offsetAt, sectionAt, withSection } from "./corrections";
import { SectionBlock } from "./section-block";
import type { Corrections } from "./use-corrections";

/** The text of a CV under what each part of it is taken for; any line can begin a section, any section can be undone. */
export function SectionBlocks({ form, text }: { form: Corrections["form"]; text: CvTextView }) {
  const page = useRef<HTMLElement>(null);
  const sections = useWatch({ control: form.control, name: "sections" }) ?? noSections;
  const parts = useMemo(() => {
    const cut = sections.map(({ start, kind }) => ({ start, kind, title: "", end: 0 }));
    return manuscriptParts({ ...text, sections: cut }, [], text.read.contact.name);
  }, [text, sections]);

  const { setValue } = form;
  /** Changes the sections, and puts the focus on what took the place of what had it. */
  const change = useCallback(
    (next: SectionCorrection[], focusOn?: string) => {
      // At once, since what takes the focus must be on the page before it is looked for.
      flushSync(() => setValue("sections", next, { shouldDirty: true }));
      if (focusOn) page.current?.querySelector<HTMLElement>(focusOn)?.focus();
    },
    [setValue],
  );

  return (
    <section
      ref={page}
      aria-label="The text of this CV"
      className="grid gap-6 rounded border border-line bg-surface px-4 py-6 sm:px-8 sm:py-8"
    >
      {parts.map((part) => (
        <SectionBlock
          key={part.start}
          part={part}
          section={sections.find(({ start }) => start === part.section?.start)}
          read={text.read.sections.find(({ start }) => start === part.section?.start)}
          onChange={(section) => change(withSection(sections, section))}
          onUndo={(section) =>
            change(
              sections.filter(({ start }) => start !== section.start),
              `[data-line="${part.start}"]`,
            )
          }
          onBegin={(line, words) => {
            const section = sectionAt(sections, offsetAt(text.text, line), words);
            change(withSection(sections, section), `[data-section="${section.start}"]`);
          }}
        />
      ))}
    </section>
  );
}

const noSections: SectionCorrection[] = [];
