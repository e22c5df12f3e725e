import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PasswordStrength, strengthOf } from "./password-strength";

test("length counts more than decoration", () => {
  expect(strengthOf("P@ss1!").steps).toBe(1);
  expect(strengthOf("quiet lamp").steps).toBe(2);
  expect(strengthOf("quiet lamp river").steps).toBe(3);
  expect(strengthOf("quiet lamp river stone").steps).toBe(4);
});

test("a long run of the same keys is called repetitive", () => {
  expect(strengthOf("abababababababab").words).toMatch(/Repetitive/);
});

test("says nothing before anything is typed, and is announced after", () => {
  const { rerender } = render(<PasswordStrength password="" />);
  expect(screen.queryByRole("status")).not.toBeInTheDocument();
  rerender(<PasswordStrength password="quiet lamp river" />);
  expect(screen.getByRole("status")).toHaveTextContent("Good.");
});
