import type { TurnQuote } from "@/api/generated/types.gen";

export type StarPart = "situation" | "task" | "action" | "result";
export type Piece = { text: string; start: number; part?: StarPart };

const parts: StarPart[] = ["situation", "task", "action", "result"];

export const partWords: Record<StarPart, string> = {
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
};

/** An answer cut where a part of its story begins or ends; together the pieces are the answer, to the letter. */
export function piecesOf(
  answer: string,
  turnId: string,
  star: Record<string, TurnQuote | null>,
): Piece[] {
  const found = parts
    .flatMap((part) => {
      const quote = star[part];
      const start = quote?.turn_id === turnId ? answer.indexOf(quote.text) : -1;
      return quote && start >= 0 ? [{ part, start, end: start + quote.text.length }] : [];
    })
    .sort((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { part, start, end } of found) {
    // Parts may share words: those are of the one that begins first.
    if (start < at) continue;
    if (start > at) pieces.push({ text: answer.slice(at, start), start: at });
    pieces.push({ text: answer.slice(start, end), start, part });
    at = end;
  }
  if (at < answer.length) pieces.push({ text: answer.slice(at), start: at });
  return pieces;
}
