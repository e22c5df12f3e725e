import { EyeOff } from "lucide-react";
import { useMemo } from "react";
import { Manuscript } from "@/analysis/manuscript";
import { manuscriptParts, type Part } from "@/analysis/manuscript-lines";
import type { CvTextView, HiddenText } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { Notice } from "@/ui/notice";

/** The text as software takes it out of the file, each section under what it was taken for. */
export function ParserView({ text }: { text: CvTextView }) {
  const parts = useMemo(() => manuscriptParts(text, [], text.contact.name), [text]);
  const words = text.text.split(/\s+/).filter(Boolean).length;
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="text-title">What software reads</h2>
        <p className="measure text-muted">
          {counted(words, "word")} in {counted(text.sections.length, "section")}. If something is
          missing or out of order here, an employer's software may miss it too.
        </p>
      </div>
      {text.warnings.map((warning) => (
        <Notice key={warning.code + warning.message} tone="warning" title={warning.message} />
      ))}
      {text.hidden.length > 0 && <Hidden pieces={text.hidden} />}
      <Manuscript
        label="The text of this CV"
        parts={parts}
        beside={(part) => <TakenFor part={part} />}
      />
    </div>
  );
}

function TakenFor({ part }: { part: Part }) {
  if (!part.section) return null;
  return (
    <p className="border-edge text-muted text-note max-sm:order-first max-sm:mt-5 max-sm:-mb-5 max-sm:border-t max-sm:pt-2 sm:mt-6 sm:w-32 sm:border-l sm:pl-3">
      read as {part.section.kind.replaceAll("_", " ")}
    </p>
  );
}

const reasons: Record<HiddenText["by"], string> = {
  colour: "in the colour of the paper",
  size: "too small to see",
  position: "off the page",
  cover: "covered by something",
  vanish: "marked as hidden",
};

/** Words nobody sees: they count for nothing, and a student should know that they are there. */
function Hidden({ pieces }: { pieces: HiddenText[] }) {
  return (
    <details className="rounded border border-line p-4">
      <summary className="flex cursor-pointer items-center gap-2 font-medium">
        <EyeOff aria-hidden size={18} className="text-amber" />
        {counted(pieces.length, "piece")} of hidden text, not counted
      </summary>
      <ul className="grid gap-2 pt-3 text-note">
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and pieces may be alike.
          <li key={index} className="wrap-anywhere">
            <q>{piece.text}</q>
            <span className="text-muted">
              {" "}
              on page {piece.page}, {reasons[piece.by]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
