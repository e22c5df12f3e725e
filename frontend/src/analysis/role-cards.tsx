import { type ReactNode, useMemo } from "react";
import type { RoleMatch } from "@/api/generated/types.gen";
import { Bar } from "@/ui/bar";
import type { Reading } from "./manuscript-lines";
import { Quoted } from "./quoted";
import { speakingLines } from "./role-lines";

type RoleCardsProps = {
  roles: RoleMatch[];
  reading: Reading;
  /** The one button of a card. */
  action: (role: RoleMatch) => ReactNode;
};

/** The roles the CV speaks for, best first: the match, the lines that speak for it, and what is missing. */
export function RoleCards({ roles, reading, action }: RoleCardsProps) {
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
      {roles.map((role) => (
        <RoleCard key={role.slug} role={role} reading={reading} action={action(role)} />
      ))}
    </ul>
  );
}

function RoleCard({
  role,
  reading,
  action,
}: {
  role: RoleMatch;
  reading: Reading;
  action: ReactNode;
}) {
  const { lines, also } = useMemo(() => speakingLines(role, reading), [role, reading]);
  return (
    <li className="flex break-inside-avoid flex-col gap-5 rounded border border-line bg-surface p-5 sm:p-6">
      <div className="grid gap-2.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="wrap-anywhere text-title">{role.title}</h3>
          <p className="figures whitespace-nowrap font-serif text-accent text-title">
            {role.match} %<span className="sr-only"> match</span>
          </p>
        </div>
        <Bar value={role.match} />
      </div>
      {role.wording && <p className="wrap-anywhere">{role.wording.text}</p>}
      <ul className="grid gap-3.5">
        {lines.map((line) => (
          <li key={line.passage.start} className="grid gap-1">
            <Quoted passage={line.passage} className="line-clamp-3" />
            <p className="pl-3.5 text-muted text-note">shows {line.skills.join(", ")}</p>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-note">
        <Terms title="Also named" terms={also} />
        <Terms title="Missing" terms={role.missing_skills} />
      </dl>
      <div className="no-print mt-auto">{action}</div>
    </li>
  );
}

function Terms({ title, terms }: { title: string; terms: string[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <dt className="text-muted">{title}</dt>
      <dd className="wrap-anywhere">{terms.join(", ")}</dd>
    </>
  );
}
