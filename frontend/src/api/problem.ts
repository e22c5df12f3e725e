import type { Problem } from "./generated/types.gen";
import { zProblem } from "./generated/zod.gen";

/** What to tell a person: what happened, and what to do about it. */
export type ProblemWords = { title: string; detail: string };

/** The server's refusal behind an error, if it is one. */
export function asProblem(error: unknown): Problem | undefined {
  return zProblem.safeParse(error).data;
}

const words: Record<string, ProblemWords> = {
  not_authenticated: {
    title: "You are signed out",
    detail: "Your session has ended. Log in again to go on where you were.",
  },
  session_expired: {
    title: "You are signed out",
    detail: "Your session has ended. Log in again to go on where you were.",
  },
  session_revoked: {
    title: "You are signed out",
    detail: "This session was ended for your safety. Log in again to go on.",
  },
  invalid_credentials: {
    title: "That did not match",
    detail: "The email address and password do not belong together. Check both and try again.",
  },
  email_taken: {
    title: "This address has an account",
    detail: "There is already an account with this email address. Log in instead.",
  },
  not_enough_credits: {
    title: "Not enough credits",
    detail: "Nothing was charged. Your wallet shows what you have.",
  },
  rate_limited: {
    title: "Too many tries at once",
    detail: "Wait a minute, then try again. Nothing was lost.",
  },
  internal_error: {
    title: "Something broke on our side",
    detail: "It was not anything you did. Try again in a moment.",
  },
};

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
  if (problem) return words[problem.code] ?? { title: problem.title, detail: problem.detail };
  return error instanceof TypeError ? offline : unknown;
}

/** The sentences of a refused form, by the name of their field. */
export function fieldErrors(error: unknown): Map<string, string> {
  const errors = asProblem(error)?.errors ?? [];
  return new Map(errors.map(({ field, message }) => [field, message]));
}
