import { Link } from "react-router";
import type { Role } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import { TargetButton } from "./target-button";
import type { Targeting } from "./use-target-roles";

const shown = 5;

function RoleRow({ role, targeting }: { role: Role; targeting: Targeting }) {
  return (
    <li className="grid items-start gap-x-8 gap-y-3 py-5 sm:grid-cols-[1fr_auto]">
      <div className="grid gap-1.5">
        <h3 className="font-medium font-sans text-lead tracking-normal">
          <Link to={paths.role(role.slug)} className="hover:text-accent hover:underline">
            {role.title}
          </Link>
        </h3>
        <p className="measure text-muted">{role.summary}</p>
        <p className="text-note">{role.skills.slice(0, shown).join(" · ")}</p>
      </div>
      <TargetButton role={role} targeting={targeting} />
    </li>
  );
}

/** Roles under the names of their families. */
export function RoleFamilies({ roles, targeting }: { roles: Role[]; targeting: Targeting }) {
  const families = [...Map.groupBy(roles, (role) => role.category)];
  return (
    <div className="grid gap-12">
      {families.map(([family, members]) => (
        <Section key={family} title={family}>
          <ul className="-mt-4 divide-y divide-line">
            {members.map((role) => (
              <RoleRow key={role.id} role={role} targeting={targeting} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
