import { useId } from "react";
import type { Line, Part } from "@/analysis/manuscript-lines";
import type { Section, SectionCorrection } from "@/api/generated/types.gen";
import { CorrectedLine } from "./corrected-line";
import { firstWords } from "./corrections";
import { SectionHead } from "./section-head";

type SectionBlockProps = {
  part: Part;
  /** What the part is taken for now; nothing above the first section. */
  section: SectionCorrection | undefined;
  /** The section that software found here by itself. */
  read: Section | undefined;
  onChange: (section: SectionCorrection) => void;
  onUndo: (section: SectionCorrection) => void;
  onBegin: (line: number, words: string) => void;
};

/** A part of the CV and its lines. The arrow keys walk along the lines, so that long CVs are one Tab a section. */
export function SectionBlock({
  part,
  section,
  read,
  onChange,
  onUndo,
  onBegin,
}: SectionBlockProps) {
  const id = useId();
  const titled = section?.titled ?? true;
  const lines = section && titled ? part.lines.slice(1) : asText(part.lines, section !== undefined);
  return (
    <section
      aria-labelledby={section && id}
      aria-label={section ? undefined : "Above the sections"}
    >
      {section && (
        <SectionHead
          id={id}
          section={section}
          written={titled ? firstWords(part) : null}
          read={read}
          onChange={onChange}
          onUndo={onUndo}
        />
      )}
      <div data-lines>
        {lines.map((line, index) => (
          <CorrectedLine
            key={line.start}
            line={line}
            first={index === 0}
            // The first line of an untitled section begins it already.
            begins={section !== undefined && !titled && index === 0}
            onBegin={onBegin}
          />
        ))}
      </div>
    </section>
  );
}

/** A section without a title begins with a line like any other. */
function asText(lines: Line[], untitled: boolean): Line[] {
  return untitled ? lines.map((line, at) => (at === 0 ? { ...line, look: "text" } : line)) : lines;
}
