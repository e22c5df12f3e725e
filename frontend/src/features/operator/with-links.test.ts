import { expect, test } from "vitest";
import { withLinks } from "./with-links";

test("a letter's links are told from its words, and nothing is lost", () => {
  const text = "Hello,\n\nhttps://example.com/reset-password#token=a_b-c\n\nIt works once.";
  const pieces = withLinks(text);
  expect(pieces.filter(({ isLink }) => isLink).map(({ words }) => words)).toEqual([
    "https://example.com/reset-password#token=a_b-c",
  ]);
  expect(pieces.map(({ words }) => words).join("")).toBe(text);
});

test("what is no web address is no link", () => {
  expect(withLinks("javascript:alert(1)").some(({ isLink }) => isLink)).toBe(false);
});
