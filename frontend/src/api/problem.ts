import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import type {
  GetMeError,
  LoginError,
  Problem,
  RefreshError,
  ValidationProblem,
} from "./generated/types.gen";

/** What to tell a person: what happened, and what to do about it. */
export type ProblemWords = { title: string; detail: string };

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}

function isValidation(problem: Problem): problem is ValidationProblem {
  return problem.code === "validation_failed" && "errors" in problem;
}

/** The server's refusal behind an error, if it is one. */
export function asProblem(error: unknown): Problem | undefined {
  return isProblem(error) ? error : undefined;
}

type Code = (GetMeError | LoginError | RefreshError)["code"];

// Where the screen knows better than the server's own sentence what to do next.
const signedOut = {
  title: "You are signed out",
  detail: "Your session has ended. Log in again to go on where you were.",
};
const words: ReadonlyMap<string, ProblemWords> = new Map<Code, ProblemWords>([
  ["not_authenticated", signedOut],
  ["session_expired", signedOut],
  ["session_revoked", signedOut],
  [
    "invalid_credentials",
    {
      title: "That did not match",
      detail: "This email address and this password do not belong together. Check both.",
    },
  ],
]);

const offline: ProblemWords = {
  title: "The server cannot be reached",
  detail: "Your connection seems to be down or very slow. Check it, then try again.",
};

const unknown: ProblemWords = {
  title: "This did not work",
  detail: "It was not anything you did. Try again in a moment.",
};

/** The one place where an error becomes a sentence. `fetch` throws TypeError when no answer came at all. */
export function problemWords(error: unknown): ProblemWords {
  const problem = asProblem(error);
  if (problem) return words.get(problem.code) ?? { title: problem.title, detail: problem.detail };
  return error instanceof TypeError ? offline : unknown;
}

/**
 * Puts a refusal on the fields of the form that it is about: a validation by its field names, another by its code as
 * `byCode` says. Returns the words that no field could take, for the top of the form.
 */
export function placeProblem<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  fields: readonly FieldPath<Values>[],
  byCode: Record<string, FieldPath<Values>> = {},
): ProblemWords | undefined {
  const problem = asProblem(error);
  const errors = problem && isValidation(problem) ? problem.errors : [];
  const about = fields.filter((field) => errors.some((entry) => entry.field === field));
  for (const field of about) {
    const message = errors.find((entry) => entry.field === field)?.message ?? "";
    setError(field, { message }, { shouldFocus: field === about[0] });
  }
  const field = problem && byCode[problem.code];
  if (field) setError(field, { message: problemWords(error).detail }, { shouldFocus: true });
  return about.length > 0 || field ? undefined : problemWords(error);
}
