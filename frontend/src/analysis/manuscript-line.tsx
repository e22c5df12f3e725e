import { memo } from "react";
import { Link } from "react-router";
import { cn } from "@/lib/cn";
import { findingHash, type Target } from "./address";
import type { Line } from "./manuscript-lines";
import { MarkFigure } from "./mark-figure";
import { type Mark, type Piece, severityOf } from "./marks";
import { revealWords } from "./reveal";
import { type Severity, severityStrokes, severityWords } from "./severity";

const lights: Record<Severity, string> = {
  critical: "bg-red-soft",
  warning: "bg-amber-soft",
  info: "bg-accent-soft",
  good: "bg-accent-soft",
};

const looks: Record<Exclude<Line["look"], "gap">, string> = {
  name: "pb-1 font-serif text-heading",
  heading: "pt-5 pb-1 font-serif text-lead font-[560] tracking-normal",
  bullet: "ps-4 -indent-4",
  text: "",
};

const mostFigures = 2;

type LineProps = {
  line: Line;
  /** What is pointed at, where it stands on this line. */
  target: Target | undefined;
  gutter: boolean;
};

export const ManuscriptLine = memo(function ManuscriptLine({ line, target, gutter }: LineProps) {
  if (line.look === "gap") return <div className="h-3" />;
  const Words = line.look === "heading" ? "h3" : "p";
  return (
    <>
      {line.page && <PageBreak page={line.page} />}
      <div
        className={cn(
          gutter && "grid grid-cols-[3rem_minmax(0,1fr)] sm:grid-cols-[4.5rem_minmax(0,1fr)]",
        )}
      >
        {gutter && (
          <Figures marks={line.figures} lit={target?.id} heading={line.look === "heading"} />
        )}
        <Words
          dir="auto"
          className={cn("wrap-anywhere whitespace-pre-wrap leading-7", looks[line.look])}
        >
          {line.pieces.map((piece) => (
            <PieceOfLine key={piece.start} piece={piece} target={target} />
          ))}
        </Words>
      </div>
    </>
  );
});

function PageBreak({ page }: { page: number }) {
  return (
    <p className="my-6 flex items-center gap-3 text-muted text-note before:h-px before:flex-1 before:bg-line">
      Page {page}
    </p>
  );
}

function PieceOfLine({ piece, target }: { piece: Piece; target: Target | undefined }) {
  const severity = severityOf(piece);
  if (!severity) return piece.text;
  const lit = piece.marks.find((mark) => mark.marker.id === target?.id);
  const shown = lit ?? piece.marks.find((mark) => mark.marker.severity === severity);
  return (
    <Link
      to={{ hash: shown && findingHash(shown.marker.id, shown.passage) }}
      replace
      preventScrollReset
      // By keyboard one goes by the figures in the margin: every stroke would be a stop of its own.
      tabIndex={-1}
      data-finding={shown?.marker.id}
      ref={lit && isAimedAt(lit, target) ? revealWords : undefined}
      className={cn(
        "scroll-my-28 rounded-sm box-decoration-clone transition-colors duration-150",
        severityStrokes[lit?.marker.severity ?? severity],
        lit && lights[lit.marker.severity],
      )}
    >
      {piece.text}
    </Link>
  );
}

function isAimedAt(mark: Mark, target: Target | undefined): boolean {
  return mark.opens && target?.passage !== null && mark.passage === (target?.passage ?? 0);
}

/** The figures of a line's notes, in the page's own margin. */
function Figures({
  marks,
  lit,
  heading,
}: {
  marks: Mark[];
  lit: string | undefined;
  heading: boolean;
}) {
  const shown = marks.slice(0, mostFigures);
  const litOne = marks.find((mark) => mark.marker.id === lit);
  if (litOne && !shown.includes(litOne)) shown.splice(-1, 1, litOne);
  const rest = marks.length - shown.length;
  return (
    <div className={cn("flex h-7 items-center gap-0.5", heading && "mt-5")}>
      {shown.map(({ marker, passage }) => (
        <Link
          key={marker.id}
          to={{ hash: findingHash(marker.id, passage) }}
          replace
          preventScrollReset
          data-finding={marker.id}
          aria-label={`Finding ${marker.mark}, ${severityWords[marker.severity].toLowerCase()}`}
          className="flex min-h-6 items-center"
        >
          <MarkFigure mark={marker.mark ?? 0} severity={marker.severity} lit={marker.id === lit} />
        </Link>
      ))}
      {rest > 0 && (
        <span aria-hidden className="figures hidden text-[0.6875rem] text-muted sm:inline">
          +{rest}
        </span>
      )}
    </div>
  );
}
