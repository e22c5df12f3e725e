import type { ProblemWords } from "./problem";

// Codes that the way back from a provider ends with, in the address.
const refusals: Record<string, ProblemWords> = {
  cancelled: {
    title: "You stopped half-way",
    detail: "Nothing was shared and nothing changed. Choose a way in whenever you like.",
  },
  state_mismatch: {
    title: "That sign-in was not finished",
    detail:
      "It took longer than ten minutes, or began in another browser. Start once more from here.",
  },
  provider_unavailable: {
    title: "The other service did not answer",
    detail: "Nothing changed. Try again in a few minutes, or use your email and password.",
  },
  identity_refused: {
    title: "That sign-in could not be trusted",
    detail:
      "What the other service sent back did not hold, so nobody was signed in. Try once more.",
  },
  tenant_refused: {
    title: "Your organisation is not admitted here",
    detail: "This Greenroom takes accounts of certain organisations only. Use another way in.",
  },
  email_taken: {
    title: "You have an account already",
    detail:
      "There is an account with that email address. Sign in the way you did before; under Account you can then connect the other service.",
  },
  email_missing: {
    title: "No email address came with it",
    detail:
      "We need one to write to you. Make an account with an address and a password; under Account you can then connect the other service.",
  },
  identity_taken: {
    title: "That account belongs to somebody else here",
    detail: "It signs another person in. Disconnect it there first, or choose another one.",
  },
  already_linked: {
    title: "One is connected already",
    detail: "Another account of that service signs you in. Disconnect it first.",
  },
  session_ended: {
    title: "You were signed out meanwhile",
    detail: "Nothing was connected. Sign in, then connect it once more.",
  },
  rate_limited: {
    title: "Too many tries from your network",
    detail: "Wait five minutes, then try again.",
  },
};

const unknown: ProblemWords = {
  title: "That sign-in did not work",
  detail: "Nobody was signed in. Try once more, or use your email and password.",
};

/** Why the way back from a provider ended at this page; undefined where it did not. */
export function refusedArrival(search: URLSearchParams): ProblemWords | undefined {
  const code = search.get("error");
  if (code === null) return undefined;
  return Object.hasOwn(refusals, code) ? refusals[code] : unknown;
}
