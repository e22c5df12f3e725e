import { useLocation } from "react-router";
import type { Passage } from "./proofs";

/**
 * What is pointed at on the page: a finding by its id, or words by their place. `passage` is the one to bring into
 * view; the first where it is undefined, none where it is null.
 */
export type Target = { id: string; passage: number | null | undefined };

const finding = /^#(finding-[\w-]+?)(?:\.(\d+))?$/;
const words = /^#words-(\d+)-(\d+)$/;

/** The fragment of a finding, or of one of its passages, counted from 0. */
export function findingHash(id: string, passage?: number): string {
  return passage === undefined ? `#${id}` : `#${id}.${passage + 1}`;
}

/** The fragment of any words of the CV. */
export function wordsHash(passage: Passage): string {
  return `#words-${passage.start}-${passage.end}`;
}

export function targetOf(hash: string): Target | undefined {
  const [, id, number] = finding.exec(hash) ?? [];
  if (id) return { id, passage: number === undefined ? undefined : Number(number) - 1 };
  return words.test(hash) ? { id: hash.slice(1), passage: undefined } : undefined;
}

export function isWordsHash(hash: string): boolean {
  return words.test(hash);
}

/** The words that the address points at, if it points at words of `text`. */
export function passageOf(hash: string, text: string): Passage | undefined {
  const [, start, end] = words.exec(hash) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const passage = { start: Number(start), end: Number(end) };
  const quoted = text.slice(passage.start, passage.end);
  return quoted.trim() ? { ...passage, text: quoted } : undefined;
}

export function useHash(): string {
  return useLocation().hash;
}
