import { expect, it } from "vitest";
import type { Quote } from "@/api/generated/types.gen";
import { sample } from "./sample";
import written from "./sample-cv.txt?raw";

function isQuote(value: object): value is Quote {
  return "start" in value && "end" in value && "page" in value;
}

function quotesIn(value: unknown): Quote[] {
  if (typeof value !== "object" || value === null) return [];
  return isQuote(value) ? [value] : Object.values(value).flatMap(quotesIn);
}

it("is the analysis of the text that stands beside it", () => {
  expect(sample.text).toBe(written.trim());
});

it("quotes nothing that does not stand in the text, word for word", () => {
  const characters = [...sample.text];
  const quotes = quotesIn(sample.result);
  expect(quotes.length).toBeGreaterThan(50);
  for (const quote of quotes)
    expect(characters.slice(quote.start, quote.end).join("")).toBe(quote.text);
});

it("adds up to its score by the weights it shows", () => {
  const { overall, dimensions } = sample.result.score;
  const sum = dimensions.reduce((total, { score, weight }) => total + score * weight, 0);
  const weights = dimensions.reduce((total, { weight }) => total + weight, 0);
  expect(Math.abs(sum / weights - overall)).toBeLessThanOrEqual(0.5);
});

it("has what the front page shows: three things to fix, and roles", () => {
  const gains = sample.result.score.dimensions.flatMap(({ findings }) => findings);
  expect(gains.filter(({ gain }) => (gain ?? 0) >= 0.5).length).toBeGreaterThanOrEqual(3);
  expect(sample.result.roles.length).toBeGreaterThanOrEqual(2);
});
