import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "./button";

test("a busy button says what it does and takes no second press", async () => {
  const press = vi.fn();
  render(
    <Button busy="Saving" onClick={press}>
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Saving" }));
  expect(press).not.toHaveBeenCalled();
});

test("a busy submit button does not send its form again", async () => {
  const send = vi.fn();
  render(
    <form onSubmit={send}>
      <Button type="submit" busy="Saving">
        Save
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Saving" }));
  expect(send).not.toHaveBeenCalled();
});
