import { render, screen } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { expect, it } from "vitest";
import { FailedScreening } from "./failed-screening";
import { Stages } from "./stages";

function showFailure(refunded: boolean) {
  const failure = { code: "engine_failed", message: "The file took too long to read.", refunded };
  const element = <FailedScreening failure={failure} cvId="c1" />;
  render(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
}

it("says in words what is being done now", () => {
  render(<Stages now="scoring" />);
  expect(screen.getByRole("status")).toHaveTextContent("Measuring each dimension");
  expect(screen.getByText("Measuring each dimension", { selector: "li span" })).toBeInTheDocument();
});

it("tells what is done from what is ahead, not by colour alone", () => {
  render(<Stages now="understanding" />);
  const [queued, reading, now, ahead] = screen.getAllByRole("listitem");
  expect(queued).toHaveTextContent("done");
  expect(reading).toHaveTextContent("done");
  expect(now).toHaveAttribute("aria-current", "step");
  expect(ahead).not.toHaveTextContent("done");
});

it("says plainly that it failed, why, and that the credit is back", () => {
  showFailure(true);
  const notice = screen.getByRole("alert");
  expect(notice).toHaveTextContent("This analysis did not finish");
  expect(notice).toHaveTextContent("The file took too long to read.");
  expect(notice).toHaveTextContent("Refunded");
  expect(screen.getByRole("link", { name: "Back to the CV" })).toHaveAttribute("href", "/cvs/c1");
});

it("claims no refund where there was none", () => {
  showFailure(false);
  expect(screen.getByRole("alert")).not.toHaveTextContent("Refunded");
});
