import { expect, test, vi } from "vitest";
import { placeProblem, problemWords } from "./problem";

const problem = (code: string, more = {}) => ({
  type: "about:blank",
  title: "Too many tries",
  status: 429,
  code,
  detail: "Wait 20 seconds, then try again.",
  request_id: "r",
  ...more,
});

test("the server's own sentence is shown where the screen knows no better", () => {
  expect(problemWords(problem("rate_limited")).detail).toBe("Wait 20 seconds, then try again.");
});

test("no answer at all reads as a lost connection, anything else as our fault", () => {
  expect(problemWords(new TypeError("Failed to fetch")).title).toMatch(/cannot be reached/);
  expect(problemWords(new Error("x is not a function")).detail).not.toMatch(/function/);
});

test("a refused form puts each sentence on its field, and the focus on the first", () => {
  const setError = vi.fn();
  const errors = [
    { field: "email", message: "Not an address." },
    { field: "something_else", message: "Unknown." },
  ];
  const left = placeProblem<{ name: string; email: string }>(
    problem("validation_failed", { errors }),
    setError,
    ["name", "email"],
  );
  expect(left).toBeUndefined();
  expect(setError).toHaveBeenCalledExactlyOnceWith(
    "email",
    { message: "Not an address." },
    { shouldFocus: true },
  );
});

test("a refusal about one field goes there by its code, any other to the top of the form", () => {
  const setError = vi.fn();
  const place = (code: string) =>
    placeProblem<{ email: string }>(problem(code), setError, ["email"], { email_taken: "email" });
  expect(place("email_taken")).toBeUndefined();
  expect(place("rate_limited")?.title).toBe("Too many tries");
});
