import type { AnswerScores } from "@/api/generated/types.gen";

/** The four sides of an answer, as a person reads them. */
export const sides: [keyof AnswerScores, string][] = [
  ["relevance", "To the point"],
  ["structure", "Structure"],
  ["specificity", "Specific"],
  ["depth", "Depth"],
];
