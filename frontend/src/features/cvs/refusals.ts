import { asProblem, type ProblemWords, problemWords } from "@/api/problem";
import { StoreRefused } from "@/api/send-file";

/** Why a file did not come in, and whether sending the same one again may help. */
export type Refusal = ProblemWords & { again: boolean };

export const wrongType: Refusal = {
  title: "This kind of file cannot be read",
  detail:
    "A CV can be a PDF, DOCX or DOC file. Export yours as PDF from the program it was written in, and add that.",
  again: false,
};

export const emptyFile: Refusal = {
  title: "This file is empty",
  detail: "There are no bytes in it. Save your CV once more, then add it.",
  again: false,
};

const tooLarge: Refusal = {
  title: "This file is too large",
  detail: "It is likely full of pictures. Export it with smaller ones, or without, and add that.",
  again: false,
};

const expired: Refusal = {
  title: "The upload took too long",
  detail: "Its permission has run out. Send it again, and it gets a new one.",
  again: true,
};

const notThrough: Refusal = {
  title: "The file did not get through",
  detail:
    "Your connection broke off, or the place where files are kept did not answer. Nothing was lost: send it again.",
  again: true,
};

const wordsByCode = new Map<string, ProblemWords>([
  ["unsupported_file_type", wrongType],
  [
    "rate_limited",
    {
      title: "That were many files in a short time",
      detail: "Wait a minute, then send it again. Nothing was lost.",
    },
  ],
]);

const inVain = new Set([
  "unsupported_file_type",
  "file_too_large",
  "file_unreadable",
  "validation_failed",
]);

export function refusalOf(error: unknown): Refusal {
  if (error instanceof StoreRefused) {
    if (error.status === 403) return expired;
    if (error.status === 413) return tooLarge;
    return notThrough;
  }
  const code = asProblem(error)?.code ?? "";
  return { ...(wordsByCode.get(code) ?? problemWords(error)), again: !inVain.has(code) };
}
