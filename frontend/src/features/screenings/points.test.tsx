import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Points } from "./points";
import { ThenAndNow } from "./then-and-now";

it("says a change in words to those who hear it, and with a sign to those who see it", () => {
  render(<Points change={-3} />);
  expect(screen.getByText("3 points lower")).toBeInTheDocument();
  expect(screen.getByText("−3")).toHaveAttribute("aria-hidden");
});

it("claims no change where one of the two has no number", () => {
  const { container } = render(<ThenAndNow then={null} now={62} none="not measured" />);
  expect(container).toHaveTextContent("not measured then, 62 now");
  expect(container).not.toHaveTextContent("better");
});
