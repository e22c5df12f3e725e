import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { TooltipProvider } from "@/ui/tooltip";
import { MarkedManuscript } from "./marked-manuscript";
import type { ProofGroup } from "./proofs";

const text =
  "Asha Rao\n• Led a team of 4\n• <img src=x onerror=alert(1)> & <script>alert(2)</script>";

function passage(words: string) {
  const start = text.indexOf(words);
  return { text: words, start, end: start + words.length };
}

const groups: ProofGroup[] = [
  {
    key: "impact",
    label: "Impact",
    score: 64,
    weight: 0.2,
    proofs: [
      {
        id: "finding-impact-outcomes",
        mark: 1,
        severity: "warning",
        message: "This line names no result.",
        fix: "Say what changed.",
        gain: 3,
        passages: [passage("Led a team of 4")],
      },
      {
        id: "finding-impact-name",
        mark: undefined,
        severity: "good",
        message: "Your name is there.",
        fix: null,
        gain: 0,
        passages: [passage("Asha Rao")],
      },
    ],
  },
];

// jsdom has neither; the real ones are used in e2e/.
function browser(wide: boolean) {
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: media.includes("min-width") && wide,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

function show(address = "/") {
  const reading = { text, sections: [], page_starts: [0] };
  const element = <MarkedManuscript reading={reading} groups={groups} name="Asha Rao" />;
  const router = createMemoryRouter([{ path: "/", element }], { initialEntries: [address] });
  render(
    <TooltipProvider>
      <RouterProvider router={router} />
    </TooltipProvider>,
  );
  return router;
}

describe("beside each other", () => {
  beforeEach(() => browser(true));

  it("draws hostile text as the text it is", () => {
    show();
    const page = screen.getByRole("region", { name: "The CV, marked" });
    expect(page).toHaveTextContent("<img src=x onerror=alert(1)> & <script>alert(2)</script>");
    expect(page.querySelector("img, script")).toBeNull();
  });

  it("leads from a figure on the page to its note", async () => {
    const router = show();
    await userEvent.click(screen.getByRole("link", { name: "Finding 1, worth mending" }));
    expect(router.state.location.hash).toBe("#finding-impact-outcomes.1");
    const note = screen.getByRole("link", { name: "This line names no result." });
    expect(note).toHaveAttribute("aria-current", "true");
  });

  it("opens what a deep link points at, with the words it stands on", () => {
    show("/#finding-impact-outcomes");
    const note = screen.getByRole("link", { name: "This line names no result.", current: true });
    const quotes = within(note.closest("li") ?? note).getByRole("list", { name: "Your words" });
    expect(within(quotes).getByRole("link")).toHaveTextContent("Led a team of 4");
  });

  it("lights up the line while the note has the focus", async () => {
    show();
    const figure = screen.getByRole("link", { name: "Finding 1, worth mending" });
    const before = figure.innerHTML;
    screen.getByRole("link", { name: "This line names no result." }).focus();
    await expect.poll(() => figure.innerHTML).not.toBe(before);
  });

  it("names a finding in words, not by its colour alone", () => {
    show();
    expect(screen.getByText("Worth mending")).toBeInTheDocument();
  });

  it("opens no sheet", () => {
    show("/#finding-impact-outcomes");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("on a phone", () => {
  beforeEach(() => browser(false));

  it("opens the finding as a sheet over the page, and closes it", async () => {
    const router = show("/#finding-impact-outcomes");
    const sheet = screen.getByRole("dialog", { name: "Finding 1" });
    expect(sheet).toHaveTextContent("Say what changed.");
    await userEvent.click(within(sheet).getByRole("button", { name: "Close" }));
    expect(router.state.location.hash).toBe("");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("keeps the dimensions closed until they are asked for", async () => {
    show();
    const dimension = screen.getByRole("button", { name: /Impact/ });
    expect(dimension).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(dimension);
    expect(dimension).toHaveAttribute("aria-expanded", "true");
  });
});
