import { describe, expect, it } from "vitest";
import type { CvTextView } from "@/api/generated/types.gen";
import { bodyOf, formOf, offsetAt, sectionAt, withSection } from "./corrections";

const contact = { name: "Mira", email: null, phone: null, links: [], location: null };
const sections = [
  { kind: "summary", title: "About", start: 5, end: 20, titled: true },
  { kind: "skills", title: "Skills", start: 20, end: 40, titled: true },
];

function seen(changes: Partial<CvTextView> = {}): CvTextView {
  const read = { contact, sections };
  const rest = { pages: 1, page_starts: [0], warnings: [], hidden: [], links: [], corrected: [] };
  return { text: "", contact, sections, read, ...rest, ...changes };
}

describe("what is sent", () => {
  it("is nothing at all where everything is as it was read", () => {
    const nothing = { name: null, email: null, phone: null, location: null, links: null };
    expect(bodyOf(formOf(seen()), seen())).toEqual({ contact: nothing, sections: null });
  });

  it("is an empty text where the CV does not give what was read", () => {
    const form = formOf(seen());
    form.contact.name = "";
    expect(bodyOf(form, seen()).contact?.name).toBe("");
  });

  it("is what was corrected before, too", () => {
    const before = seen({ contact: { ...contact, phone: "112" }, sections: sections.slice(1) });
    const body = bodyOf(formOf(before), before);
    expect(body.contact?.phone).toBe("112");
    expect(body.sections).toEqual([{ start: 20, kind: "skills", title: null, titled: true }]);
  });

  it("has the title of a section only where it is not the one that was read", () => {
    const renamed = sections.map((one) => (one.start === 5 ? { ...one, title: "Who I am" } : one));
    const titles = formOf(seen({ sections: renamed })).sections.map(({ title }) => title);
    expect(titles).toEqual(["Who I am", null]);
  });
});

describe("a new section", () => {
  it("takes a short line for its title, and is experience where there is none yet", () => {
    const made = sectionAt([], 7, "Where I have been");
    expect(made).toEqual({ start: 7, kind: "experience", title: null, titled: true });
  });

  it("keeps a long line, or a bullet, as its own first one", () => {
    expect(sectionAt([], 7, "• Built a thing").titled).toBe(false);
    expect(sectionAt([], 7, "word ".repeat(20))).toMatchObject({ title: "Experience" });
  });

  it("stands in the order of the text, once", () => {
    const [first, second] = formOf(seen()).sections;
    const between = sectionAt([], 7, "Work");
    const starts = withSection(
      withSection(
        [first, second].flatMap((one) => one ?? []),
        between,
      ),
      between,
    );
    expect(starts.map(({ start }) => start)).toEqual([5, 7, 20]);
  });
});

it("counts characters as the server does", () => {
  expect(offsetAt("😀a\nb", 4)).toBe(3);
});
