import type { CvTextView, Section } from "@/api/generated/types.gen";
import { type Mark, type Marker, marksReader, type Piece } from "./marks";
import { codeUnitIndex } from "./text-offsets";

/** What a CV's text came out as, and where its sections and pages begin. */
export type Reading = Pick<CvTextView, "text" | "sections" | "page_starts">;

export type Line = {
  start: number;
  /** The number of the page that begins with it, from 2 on. */
  page: number | undefined;
  look: "name" | "heading" | "bullet" | "text" | "gap";
  pieces: Piece[];
  /** The marks on it that have a figure, one for each marker. */
  figures: Mark[];
  /** The ids of all markers that touch it. */
  ids: ReadonlySet<string>;
};

/** A section of the CV and its lines; what stands above the first section has none. */
export type Part = { section: Section | undefined; start: number; lines: Line[] };

/** Takes a CV's text apart into what the page draws: parts, lines, and pieces of lines under their marks. */
export function manuscriptParts(
  { text, sections, page_starts }: Reading,
  markers: readonly Marker[] = [],
  name: string | null = null,
): Part[] {
  const at = codeUnitIndex(text);
  const written = writtenLines(text);
  const named = written.find(({ words }) => words.trim() === name)?.start;
  const headings = byFirstLine(written, sections, (section) => at(section.start));
  const pages = byFirstLine(written, [...page_starts.keys()].slice(1), (page) =>
    at(page_starts[page] ?? 0),
  );
  const marksOn = marksReader(markers);

  const parts: Part[] = [{ section: undefined, start: 0, lines: [] }];
  for (const { start, words } of linesOf(text)) {
    const section = headings.get(start);
    if (section) parts.push({ section, start, lines: [] });
    const page = pages.get(start);
    parts.at(-1)?.lines.push({
      start,
      page: page === undefined ? undefined : page + 1,
      look: start === named ? "name" : section ? "heading" : lookOf(words),
      ...marksOn(start, words),
    });
  }
  return parts.map(trimmed).filter((part) => part.lines.length > 0);
}

type Words = { start: number; words: string };

function linesOf(text: string): Words[] {
  let start = 0;
  return text.split("\n").map((words) => {
    const line = { start, words };
    start += words.length + 1;
    return line;
  });
}

function writtenLines(text: string): Words[] {
  return linesOf(text).filter(({ words }) => words.trim() !== "");
}

/** What begins at some index of the text, by the start of the first written line that reaches past it. */
function byFirstLine<Thing>(
  written: readonly Words[],
  things: readonly Thing[],
  begins: (thing: Thing) => number,
): Map<number, Thing> {
  return new Map(
    things.flatMap((thing): [number, Thing][] => {
      const line = written.find(({ start, words }) => start + words.length > begins(thing));
      return line ? [[line.start, thing]] : [];
    }),
  );
}

function lookOf(words: string): Line["look"] {
  if (words.trim() === "") return "gap";
  return words.trimStart().startsWith("• ") ? "bullet" : "text";
}

/** A part without the empty lines at its ends: the page sets its own distances. */
function trimmed(part: Part): Part {
  const isWritten = (line: Line) => line.look !== "gap";
  const from = part.lines.findIndex(isWritten);
  const to = part.lines.findLastIndex(isWritten);
  return { ...part, lines: from < 0 ? [] : part.lines.slice(from, to + 1) };
}
