import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Refused } from "./sign-in-again";

function refuse(code: string) {
  const error = { code, status: 403, title: "Refused", detail: "The server's own sentence." };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Refused error={error} />
    </QueryClientProvider>,
  );
}

test("where a fresh sign-in is asked for, the way there is beside it", () => {
  refuse("sign_in_again");
  expect(screen.getByRole("button", { name: "Sign in again" })).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("You come back here.");
});

test("any other refusal is told in its own words, with no way that leads nowhere", () => {
  refuse("already_linked");
  expect(screen.getByRole("alert")).toHaveTextContent("The server's own sentence.");
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
