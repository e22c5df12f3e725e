import { describe, expect, it } from "vitest";
import { manuscriptParts, type Reading } from "./manuscript-lines";
import type { Marker } from "./marks";
import type { Severity } from "./severity";

function reading(text: string, more: Partial<Reading> = {}): Reading {
  return { text, sections: [], page_starts: [0], ...more };
}

/** A marker on every place where one of `words` stands in `text`. */
function marker(text: string, id: string, severity: Severity, ...words: string[]): Marker {
  const passages = words.map((quoted) => {
    const start = text.indexOf(quoted);
    return { text: quoted, start, end: start + quoted.length };
  });
  return { id, mark: 1, severity, passages };
}

function drawn(parts: ReturnType<typeof manuscriptParts>): string {
  const lines = parts.flatMap((part) => part.lines);
  return lines.map((line) => line.pieces.map((piece) => piece.text).join("")).join("\n");
}

describe("a CV's text on the page", () => {
  it("loses no character, whatever the marks", () => {
    const text = "Asha Rao\n• Led 🚀 a team\n\n• Cut costs by 40 %\n";
    const marks = [
      marker(text, "one", "warning", "Led 🚀 a", "costs"),
      marker(text, "two", "critical", "🚀 a team\n\n• Cut"),
    ];
    expect(drawn(manuscriptParts(reading(text), marks))).toBe(text.trimEnd());
  });

  it("cuts a line where marks begin and end, and says which are on each piece", () => {
    const text = "Managed the budget well";
    const [part] = manuscriptParts(reading(text), [
      marker(text, "a", "info", "Managed the budget"),
      marker(text, "b", "warning", "budget well"),
    ]);
    const pieces = part?.lines[0]?.pieces.map((piece) => [
      piece.text,
      piece.marks.map((mark) => `${mark.marker.id}${mark.opens ? " opens" : ""}`),
    ]);
    expect(pieces).toEqual([
      ["Managed the ", ["a opens"]],
      ["budget", ["a", "b opens"]],
      [" well", ["b"]],
    ]);
  });

  it("carries a mark over the lines it spans, and opens it once", () => {
    const text = "• Wrote tests\n  for the parser\nand more";
    const [part] = manuscriptParts(reading(text), [
      marker(text, "a", "info", "Wrote tests\n  for the parser"),
    ]);
    const marked = part?.lines.flatMap((line) => line.pieces).filter((piece) => piece.marks.length);
    expect(marked?.map((piece) => piece.marks[0]?.opens)).toEqual([true, false]);
    expect(part?.lines.map((line) => line.ids.has("a"))).toEqual([true, true, false]);
  });

  it("shows each figure once on a line, however many passages of it stand there", () => {
    const text = "team player, team leader";
    const [part] = manuscriptParts(reading(text), [marker(text, "a", "info", "player", "leader")]);
    expect(part?.lines[0]?.figures).toHaveLength(1);
  });

  it("begins a part at each section, counting its offset in code points", () => {
    const text = "🎓🎓\nEducation\nB.Tech\n\nSkills\nGo";
    const sections = [
      { kind: "education", title: "Education", start: 3, end: 20 },
      { kind: "skills", title: "Skills", start: 21, end: 30 },
    ];
    const parts = manuscriptParts(reading(text, { sections }));
    expect(parts.map((part) => part.section?.title)).toEqual([undefined, "Education", "Skills"]);
    expect(parts.map((part) => part.lines[0]?.look)).toEqual(["text", "heading", "heading"]);
  });

  it("numbers the first written line of each page after the first", () => {
    const text = "one\ntwo\n\nthree";
    const [part] = manuscriptParts(reading(text, { page_starts: [0, 8] }));
    expect(part?.lines.map((line) => line.page)).toEqual([undefined, undefined, undefined, 2]);
  });

  it("knows the name, bullets and empty lines", () => {
    const [part] = manuscriptParts(reading("Asha Rao\n\n• Led a team\nAsha Rao"), [], "Asha Rao");
    expect(part?.lines.map((line) => line.look)).toEqual(["name", "gap", "bullet", "text"]);
  });

  it("has nothing to draw for a text of empty lines", () => {
    expect(manuscriptParts(reading("\n \n"))).toEqual([]);
  });
});
