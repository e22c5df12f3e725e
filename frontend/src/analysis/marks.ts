import type { Passage } from "./proofs";
import { louder, type Severity } from "./severity";

/** Something that marks passages of the page: a finding, or words that the address points at. */
export type Marker = {
  id: string;
  /** The figure that ties it to its note. */
  mark: number | undefined;
  severity: Severity;
  passages: readonly Passage[];
};

/** One passage of a marker, over one piece of a line. `passage` counts from 0; `opens` where the passage begins. */
export type Mark = { marker: Marker; passage: number; opens: boolean };

/** A stretch of a line under the same marks. */
export type Piece = { start: number; text: string; marks: Mark[] };

type LineMarks = {
  pieces: Piece[];
  /** The marks on the line that have a figure, one for each marker. */
  figures: Mark[];
  /** The ids of all markers that touch it. */
  ids: ReadonlySet<string>;
};

type Cover = { start: number; end: number; mark: Omit<Mark, "opens"> };

/** Reads what marks a line. Lines must be asked for in the order of the text: passages left behind are let go. */
export function marksReader(
  markers: readonly Marker[],
): (start: number, words: string) => LineMarks {
  let ahead = coversOf(markers);
  return (start, words) => {
    const end = start + words.length;
    ahead = ahead.filter((cover) => cover.end > start);
    const touching = ahead.filter((cover) => cover.start < end);
    const marks = new Map(touching.map(({ mark }) => [mark.marker.id, { ...mark, opens: false }]));
    return {
      pieces: piecesOf(start, words, touching),
      figures: [...marks.values()].filter((mark) => mark.marker.mark !== undefined),
      ids: new Set(marks.keys()),
    };
  };
}

/** Passages in the order of the page. */
function coversOf(markers: readonly Marker[]): Cover[] {
  return markers
    .flatMap((marker) =>
      marker.passages.map(({ start, end }, passage) => ({ start, end, mark: { marker, passage } })),
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

function piecesOf(start: number, words: string, covers: readonly Cover[]): Piece[] {
  const end = start + words.length;
  const cuts = new Set([start, end]);
  for (const cover of covers) {
    cuts.add(Math.max(start, cover.start));
    cuts.add(Math.min(end, cover.end));
  }
  const edges = [...cuts].toSorted((one, other) => one - other);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const marks = covers
      .filter((cover) => cover.start < to && cover.end > from)
      .map((cover) => ({ ...cover.mark, opens: cover.start === from }));
    return { start: from, text: words.slice(from - start, to - start), marks };
  });
}

/** How loud a piece is: its loudest mark. */
export function severityOf(piece: Piece): Severity | undefined {
  return piece.marks
    .map((mark) => mark.marker.severity)
    .reduce<Severity | undefined>((worst, next) => (worst ? louder(worst, next) : next), undefined);
}
