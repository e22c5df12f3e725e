import "@/lib/zod-without-eval";
import type { Part } from "@/analysis/manuscript-lines";
import type {
  Contact,
  ContactCorrection,
  CvCorrectionsBody,
  CvTextView,
  Section,
  SectionCorrection,
} from "@/api/generated/types.gen";
import { zSectionCorrection } from "@/api/generated/zod.gen";

/** What a section can be taken for, in the server's order. */
export const kinds = zSectionCorrection.shape.kind.options;
export type Kind = SectionCorrection["kind"];

/** A kind as a title: "Experience". */
export function kindName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
}

function contactForm(contact: Contact): Required<ContactCorrection> {
  return {
    name: contact.name ?? "",
    email: contact.email ?? "",
    phone: contact.phone ?? "",
    location: contact.location ?? "",
    links: contact.links,
  };
}

/** A section as the form holds it; its title is null where it is the one that was read. */
function sectionForm(section: Section, read: readonly Section[]): SectionCorrection {
  const same = read.find(({ start }) => start === section.start);
  return {
    start: section.start,
    kind: kinds.find((kind) => kind === section.kind) ?? "other",
    title: same?.title === section.title ? null : section.title,
    titled: section.titled ?? true,
  };
}

/** What the form holds at first: everything as it stands, what was read and what was corrected alike. */
export function formOf({ contact, sections, read }: CvTextView) {
  return {
    contact: contactForm(contact),
    sections: sections.map((section) => sectionForm(section, read.sections)),
  } satisfies CvCorrectionsBody;
}

const sameAs = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is sent: null for all that is as it was read. */
export function bodyOf(form: CvCorrectionsBody, { read }: CvTextView): CvCorrectionsBody {
  const asRead = contactForm(read.contact);
  const said = { ...asRead, ...form.contact };
  const sections = form.sections ?? [];
  const readSections = read.sections.map((section) => sectionForm(section, read.sections));
  return {
    contact: {
      name: said.name === asRead.name ? null : said.name,
      email: said.email === asRead.email ? null : said.email,
      phone: said.phone === asRead.phone ? null : said.phone,
      location: said.location === asRead.location ? null : said.location,
      links: sameAs(said.links, asRead.links) ? null : said.links,
    },
    sections: sameAs(sections, readSections) ? null : sections,
  };
}

/** The sections with one more, or with one replaced, in the order of the text. */
export function withSection(
  sections: readonly SectionCorrection[],
  section: SectionCorrection,
): SectionCorrection[] {
  const others = sections.filter(({ start }) => start !== section.start);
  return [...others, section].sort((one, other) => one.start - other.start);
}

// Characters. Titles of sections are a few words; what is longer is a sentence or an entry.
const longestTitle = 60;

/** A section that begins with a line: short lines are titles, others the first line of an untitled section. */
export function sectionAt(
  sections: readonly SectionCorrection[],
  start: number,
  words: string,
): SectionCorrection {
  const kind = sections.some((section) => section.kind === "experience") ? "other" : "experience";
  const titled = words.length <= longestTitle && !words.trimStart().startsWith("• ");
  return { start, kind, title: titled ? null : kindName(kind), titled };
}

/** What stands on a part's first line. */
export function firstWords(part: Part): string {
  return part.lines[0]?.pieces.map((piece) => piece.text).join("") ?? "";
}

/** The offset that the server knows an index of `text` by: it counts code points, a string counts code units. */
export function offsetAt(text: string, index: number): number {
  // Spreading walks by code points, so that an emoji counts as one.
  return [...text.slice(0, index)].length;
}
