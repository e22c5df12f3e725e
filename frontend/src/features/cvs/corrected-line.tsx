import { Heading } from "lucide-react";
import type { KeyboardEvent } from "react";
import { ManuscriptLine } from "@/analysis/manuscript-line";
import type { Line } from "@/analysis/manuscript-lines";

type CorrectedLineProps = {
  line: Line;
  first: boolean;
  begins: boolean;
  onBegin: (line: number, words: string) => void;
};

const mostWords = 60;

/** A line of the CV, and the button that makes it the start of a section. */
export function CorrectedLine({ line, first, begins, onBegin }: CorrectedLineProps) {
  const words = line.pieces.map((piece) => piece.text).join("");
  if (line.look === "gap") return <div className="h-3" />;
  return (
    <div className="group -mx-2 grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded-sm px-2 hover:bg-sunken">
      <div>
        <ManuscriptLine line={line} target={undefined} gutter={false} />
      </div>
      {!begins && (
        <button
          type="button"
          data-line={line.start}
          tabIndex={first ? 0 : -1}
          title="Begin a section here"
          aria-label={`Begin a section at “${words.trim().slice(0, mostWords)}”`}
          onClick={() => onBegin(line.start, words)}
          onKeyDown={walk}
          className="mt-0.5 flex size-6 cursor-pointer items-center justify-center rounded-sm text-muted opacity-0 transition-opacity duration-150 hover:text-accent focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-60"
        >
          <Heading aria-hidden size={16} />
        </button>
      )}
    </div>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  const part = event.currentTarget.closest("[data-lines]");
  if (!step || !part) return;
  const lines = [...part.querySelectorAll<HTMLElement>("[data-line]")];
  const next = lines[lines.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
