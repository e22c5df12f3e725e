import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Owed } from "./owed";

it("says what is owed, why, and how it is settled", () => {
  render(<Owed credits={4} />);
  expect(screen.getByRole("status")).toHaveTextContent("4 credits to be settled");
  expect(screen.getByRole("status")).toHaveTextContent("it brings 4 credits fewer");
});

it("is silent where nothing is owed", () => {
  const { container } = render(<Owed credits={0} />);
  expect(container).toBeEmptyDOMElement();
});
