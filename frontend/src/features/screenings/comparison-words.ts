import type { Comparison } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";

const numbers = [
  "nothing",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
] as const;

/** "12 points better", "3 points lower", "the same score". */
export function changeWords(points: number): string {
  if (points === 0) return "the same score";
  return `${counted(Math.abs(points), "point")} ${points > 0 ? "better" : "lower"}`;
}

/** "nothing is left", "one thing is left", "14 things are left". */
export function leftWords(count: number): string {
  if (count === 0) return "nothing is left";
  const number = numbers[count] ?? count;
  return count === 1 ? `${number} thing is left` : `${number} things are left`;
}

/** "21 things were good then, and still are." */
export function keptWords(count: number): string {
  if (count === 1) return "One thing was good then, and still is.";
  return `${count} things were good then, and still are.`;
}

/** The whole comparison in one line: "12 points better; three things are left". */
export function comparisonTitle({ overall_change, left, new: added }: Comparison): string {
  const words = `${changeWords(overall_change)}; ${leftWords(left.length + added.length)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
