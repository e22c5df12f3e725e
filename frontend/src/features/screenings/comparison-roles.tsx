import { Link } from "react-router";
import type { RoleChange } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import { ThenAndNow } from "./then-and-now";

/** How far the CV speaks for each role, then and now. */
export function ComparedRoles({ roles }: { roles: RoleChange[] }) {
  if (roles.length === 0) return null;
  return (
    <Section title="Roles" className="print:block print:space-y-4">
      <ul className="-mt-4 divide-y divide-line">
        {roles.map((role) => (
          <li
            key={role.slug}
            className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 py-3"
          >
            <Link to={paths.role(role.slug)} className="link">
              {role.title}
            </Link>
            <ThenAndNow then={role.before} now={role.after} unit=" %" none="not among the first" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
