import { expect, test } from "vitest";
import { piecesOf } from "./star";

const answer = "We had a slow page. I measured it. Then I added an index. It took 40 ms after.";
const quote = (text: string) => ({ turn_id: "t", text });

test("an answer is cut at the parts of its story, and nothing of it is lost", () => {
  const pieces = piecesOf(answer, "t", {
    situation: quote("We had a slow page."),
    task: null,
    action: quote("Then I added an index."),
    result: quote("It took 40 ms after."),
  });
  expect(pieces.map(({ text }) => text).join("")).toBe(answer);
  expect(pieces.map(({ part }) => part)).toEqual([
    "situation",
    undefined,
    "action",
    undefined,
    "result",
  ]);
});

test("words of another turn, and parts that overlap, mark nothing twice", () => {
  const pieces = piecesOf(answer, "t", {
    situation: { turn_id: "other", text: "We had a slow page." },
    action: quote("I measured it. Then I added an index."),
    result: quote("Then I added an index."),
  });
  expect(pieces.filter(({ part }) => part)).toHaveLength(1);
  expect(pieces.map(({ text }) => text).join("")).toBe(answer);
});
