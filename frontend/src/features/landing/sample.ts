import type { Reading } from "@/analysis/manuscript-lines";
import type { Result } from "@/api/generated/types.gen";
import written from "./sample.json";

/** The engine's analysis of a fictional student's CV, written by scripts/make_sample.py. */
export const sample = written as Reading & { result: Result };
