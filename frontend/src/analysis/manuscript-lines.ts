import type { Section } from "@/api/generated/types.gen";
import type { Passage } from "./proofs";
import { louder, type Severity } from "./severity";
import { codeUnitIndex } from "./text-offsets";

/** Something that marks passages of the page: a finding, or a skill. */
export type Marker = {
  id: string;
  mark: number | undefined;
  severity: Severity;
  passages: readonly Passage[];
};

/** One passage of a marker, over one piece of a line. `passage` counts from 0; `opens` where the passage begins. */
export type Mark = { marker: Marker; passage: number; opens: boolean };

/** A stretch of a line under the same marks. */
export type Piece = { start: number; text: string; marks: Mark[] };

export type Line = {
  start: number;
  look: "name" | "heading" | "bullet" | "text" | "gap";
  pieces: Piece[];
  /** The marks on it that have a figure, one for each marker. */
  figures: Mark[];
  /** The ids of all markers that touch it. */
  ids: ReadonlySet<string>;
};

/** A section of the CV and its lines; what stands above the first section has none. */
export type Part = { section: Section | undefined; start: number; lines: Line[] };

type Cover = { start: number; end: number; mark: Mark };

/** Takes a CV's text apart into what the page draws: parts, lines, and pieces of lines under their marks. */
export function manuscriptParts(
  text: string,
  sections: readonly Section[],
  markers: readonly Marker[] = [],
  name: string | null = null,
): Part[] {
  const at = codeUnitIndex(text);
  const covers = coversOf(markers);
  const openings = new Map(sections.map((section) => [at(section.start), section]));
  const parts: Part[] = [{ section: undefined, start: 0, lines: [] }];
  let named = false;
  let first = 0;
  for (const [start, words] of linesOf(text)) {
    const section = openingWithin(openings, start, start + words.length);
    if (section) parts.push({ section, start, lines: [] });
    const isName: boolean = !named && name !== null && words.trim() === name;
    named ||= isName;
    const look = isName ? "name" : section ? "heading" : lookOf(words);
    while (first < covers.length && ends(covers, first) <= start) first += 1;
    parts.at(-1)?.lines.push(lineOf(start, words, look, covers, first));
  }
  return parts.map(trimmed).filter((part) => part.lines.length > 0);
}

function* linesOf(text: string): Generator<[number, string]> {
  let start = 0;
  for (const words of text.split("\n")) {
    yield [start, words];
    start += words.length + 1;
  }
}

function openingWithin(
  openings: Map<number, Section>,
  start: number,
  end: number,
): Section | undefined {
  if (start === end) return undefined;
  for (const [opening, section] of openings) if (opening >= start && opening < end) return section;
  return undefined;
}

function lookOf(words: string): Line["look"] {
  if (words.trim() === "") return "gap";
  return words.trimStart().startsWith("• ") ? "bullet" : "text";
}

/** Passages in the order of the page. */
function coversOf(markers: readonly Marker[]): Cover[] {
  return markers
    .flatMap((marker) =>
      marker.passages.map(({ start, end }, passage) => ({
        start,
        end,
        mark: { marker, passage, opens: true },
      })),
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

function ends(covers: readonly Cover[], index: number): number {
  return covers[index]?.end ?? 0;
}

function lineOf(
  start: number,
  words: string,
  look: Line["look"],
  covers: readonly Cover[],
  first: number,
): Line {
  const end = start + words.length;
  const touching: Cover[] = [];
  for (let index = first; index < covers.length; index += 1) {
    const cover = covers[index];
    if (!cover || cover.start >= end) break;
    if (cover.end > start) touching.push(cover);
  }
  const marks = new Map(touching.map(({ mark }) => [mark.marker.id, mark]));
  return {
    start,
    look,
    pieces: piecesOf(start, words, touching),
    figures: [...marks.values()].filter((mark) => mark.marker.mark !== undefined),
    ids: new Set(marks.keys()),
  };
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

/** A part without the empty lines at its ends: the page sets its own distances. */
function trimmed(part: Part): Part {
  const isWritten = (line: Line) => line.look !== "gap";
  const from = part.lines.findIndex(isWritten);
  const to = part.lines.findLastIndex(isWritten);
  return { ...part, lines: from < 0 ? [] : part.lines.slice(from, to + 1) };
}

/** How loud a piece is: its loudest mark. */
export function severityOf(piece: Piece): Severity | undefined {
  return piece.marks
    .map((mark) => mark.marker.severity)
    .reduce<Severity | undefined>((worst, next) => (worst ? louder(worst, next) : next), undefined);
}
