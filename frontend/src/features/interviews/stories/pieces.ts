import type { Story } from "@/api/generated/types.gen";

export type Part = "situation" | "task" | "action" | "result";
export type Piece = { text: string; start: number; part?: Part };

export const partWords: Record<Part, string> = {
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
};

const parts: Part[] = ["situation", "task", "action", "result"];

/** A story cut where a part of it begins or ends; together the pieces are the story, to the letter. */
export function piecesOf({ text, parts: marked }: Pick<Story, "text" | "parts">): Piece[] {
  // Offsets count characters as people do; a string counts some of them twice.
  const letters = Array.from(text);
  const cut = (start: number, end?: number) => letters.slice(start, end).join("");
  const found = parts
    .flatMap((part) => {
      const stretch = marked[part];
      return stretch ? [{ part, start: stretch.start, end: stretch.end }] : [];
    })
    .sort((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { part, start, end } of found) {
    // Where two parts overlap, the one that begins first is marked.
    if (start < at) continue;
    if (start > at) pieces.push({ text: cut(at, start), start: at });
    pieces.push({ text: cut(start, end), start, part });
    at = end;
  }
  if (at < letters.length) pieces.push({ text: cut(at), start: at });
  return pieces;
}
