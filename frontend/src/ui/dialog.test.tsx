import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { TooltipProvider } from "./tooltip";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <TooltipProvider>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Delete this CV">
        It goes for good.
      </Dialog>
    </TooltipProvider>
  );
}

test("a dialog is named by its title and goes when it is closed", async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole("button", { name: "Delete" }));
  expect(screen.getByRole("dialog", { name: "Delete this CV" })).toHaveTextContent("for good");
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});
