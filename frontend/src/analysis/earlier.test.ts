import { expect, test } from "vitest";
import type { Cv, Screening } from "@/api/generated/types.gen";
import { type Analysed, analysedOf, companionOf, earlierThan } from "./earlier";

const made = (id: string, filename: string): Analysed => ({
  id,
  filename,
  createdAt: "2026-11-20T12:00:00Z",
  overall: 50,
});
const newestFirst = [made("d", "cv.pdf"), made("c", "other.pdf"), made("b", "cv.pdf")];

test("an analysis is set against the last one of a file of the same name", () => {
  expect(earlierThan("d", newestFirst)?.id).toBe("b");
});

test("where no earlier file has its name, the last one before it will do", () => {
  expect(earlierThan("c", newestFirst)?.id).toBe("b");
});

test("the first analysis has none before it, and is compared with the newest", () => {
  expect(earlierThan("b", newestFirst)).toBeUndefined();
  expect(companionOf("b", newestFirst)?.id).toBe("d");
});

test("one alone has nothing to be compared with", () => {
  expect(companionOf("a", [made("a", "cv.pdf")])).toBeUndefined();
});

test("only analyses that are done are offered, under their file's name", () => {
  const screening = { id: "s1", cv_id: "c1", created_at: "", overall: 61 } as Screening;
  const cvs = [{ id: "c1", filename: "cv.pdf" } as Cv];
  const [only, ...rest] = analysedOf([{ ...screening, id: "s2", overall: null }, screening], cvs);
  expect(only).toMatchObject({ id: "s1", filename: "cv.pdf", overall: 61 });
  expect(rest).toEqual([]);
});
