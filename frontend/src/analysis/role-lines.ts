import type { RoleMatch } from "@/api/generated/types.gen";
import type { Reading } from "./manuscript-lines";
import { type Passage, passageReader } from "./proofs";
import { codeUnitIndex } from "./text-offsets";

/** A line of the CV and the skills of the role that it shows. */
export type SpeakingLine = { passage: Passage; skills: string[] };

/**
 * The lines that speak best for a role: deeds before lists of skills, then those that show the most skills. `also` are
 * the role's skills that these lines do not show.
 */
export function speakingLines(
  role: RoleMatch,
  reading: Reading,
  count = 2,
): { lines: SpeakingLine[]; also: string[] } {
  const isListed = listedWords(reading);
  const lines = [...byLine(role, reading.text).values()]
    .toSorted(
      (one, other) =>
        Number(isListed(one.passage)) - Number(isListed(other.passage)) ||
        other.skills.length - one.skills.length,
    )
    .slice(0, count);
  const shown = new Set(lines.flatMap((line) => line.skills));
  const also = role.reasons.map((reason) => reason.skill).filter((skill) => !shown.has(skill));
  return { lines, also };
}

function byLine(role: RoleMatch, text: string): Map<number, SpeakingLine> {
  const read = passageReader(text);
  const lines = new Map<number, SpeakingLine>();
  for (const { skill, evidence } of role.reasons)
    for (const passage of read(evidence)) {
      const line = lines.get(passage.start) ?? { passage, skills: [] };
      const skills = line.skills.includes(skill) ? line.skills : [...line.skills, skill];
      lines.set(passage.start, { ...line, skills });
    }
  return lines;
}

/** Whether words stand in a section that only lists skills. */
function listedWords({ text, sections }: Reading): (passage: Passage) => boolean {
  const at = codeUnitIndex(text);
  const lists = sections
    .filter((section) => section.kind === "skills")
    .map((section) => ({ start: at(section.start), end: at(section.end) }));
  return (passage) => lists.some(({ start, end }) => passage.start >= start && passage.start < end);
}
