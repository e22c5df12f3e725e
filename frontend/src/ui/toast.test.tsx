import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Toaster, toast } from "./toast";
import { TooltipProvider } from "./tooltip";

test("a toast offers its way back and goes when dismissed", async () => {
  const undo = vi.fn();
  render(
    <TooltipProvider>
      <Toaster />
    </TooltipProvider>,
  );
  act(() => toast({ message: "The CV was deleted.", action: { label: "Undo", run: undo } }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("The CV was deleted.")).not.toBeInTheDocument();
});
