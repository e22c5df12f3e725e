import { expect, test } from "vitest";
import { piecesOf } from "./pieces";

test("a story is cut at its parts, and nothing of it is lost, whatever its letters are", () => {
  const text = "🎭 We had a slow page. I added an index. It took 40 ms after.";
  const stretch = (words: string) => {
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    return { text: words, start, end: start + Array.from(words).length };
  };
  const pieces = piecesOf({
    text,
    parts: {
      situation: stretch("🎭 We had a slow page."),
      task: null,
      action: stretch("I added an index."),
      result: null,
    },
  });
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.map(({ part }) => part)).toEqual(["situation", undefined, "action", undefined]);
  expect(pieces[2]?.text).toBe("I added an index.");
});
