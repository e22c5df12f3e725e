import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import type { Skill, Skills } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { passageReader } from "./proofs";
import { Quoted } from "./quoted";

/** The skills by group; each opens onto the lines that name it. */
export function SkillGroups({ skills, text }: { skills: Skills; text: string }) {
  const read = useMemo(() => passageReader(text), [text]);
  return (
    <div className="grid gap-6">
      <p className="measure text-muted">{skills.summary}</p>
      <div className="gap-10 sm:columns-2 lg:columns-3">
        {skills.groups.map((group) => (
          <section key={group.name} className="mb-8 break-inside-avoid">
            <h3 className="pb-1 font-medium font-sans text-note text-muted tracking-normal">
              {group.name}
            </h3>
            <ul className="divide-y divide-line border-line border-y">
              {group.skills.map((skill) => (
                <SkillRow key={skill.name} skill={skill} passages={read(skill.evidence)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function SkillRow({
  skill,
  passages,
}: {
  skill: Skill;
  passages: ReturnType<ReturnType<typeof passageReader>>;
}) {
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 hover:text-accent [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            size={16}
            className="shrink-0 text-muted transition-transform duration-150 group-open:rotate-90 print:hidden"
          />
          {skill.name}
          <span className="figures ml-auto text-muted text-note">
            {counted(passages.length, "line")}
          </span>
        </summary>
        <ul className="grid gap-2 pt-1 pb-4 pl-6">
          {passages.map((passage) => (
            <li key={passage.start}>
              <Quoted passage={passage} className="line-clamp-3" />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
