import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TextField } from "./field";
import { PasswordField } from "./password-field";

test("a field is named by its label and described by its hint and its error", () => {
  render(<TextField label="Email" hint="We never share it." error="Write a whole address." />);
  const field = screen.getByRole("textbox", { name: "Email" });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription("We never share it. Write a whole address.");
});

test("a password can be looked at and hidden again", async () => {
  const user = userEvent.setup();
  render(<PasswordField label="Password" />);
  const field = screen.getByLabelText("Password");
  await user.click(screen.getByRole("button", { name: "Show password" }));
  expect(field).toHaveAttribute("type", "text");
  await user.click(screen.getByRole("button", { name: "Hide password" }));
  expect(field).toHaveAttribute("type", "password");
});
