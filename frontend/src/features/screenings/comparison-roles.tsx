import { Link } from "react-router";
import type { RoleChange } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import { Points } from "./points";

/** How far the CV speaks for each role, then and now. */
export function ComparedRoles({ roles }: { roles: RoleChange[] }) {
  if (roles.length === 0) return null;
  return (
    <Section title="Roles" className="print:block print:space-y-4">
      <table className="-mt-4 w-full">
        <thead>
          <tr className="text-muted text-note">
            <th scope="col" className="sr-only">
              Role
            </th>
            {["Then", "Now", "Change"].map((title) => (
              <th key={title} scope="col" className="pt-3 pl-4 text-right font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {roles.map((role) => (
            <tr key={role.slug} className="break-inside-avoid">
              <th scope="row" className="py-3 text-left font-normal">
                <Link to={paths.role(role.slug)} className="link">
                  {role.title}
                </Link>
              </th>
              <Match value={role.before} />
              <Match value={role.after} />
              <td className="py-3 pl-4 text-right">
                {role.before !== null && role.after !== null && (
                  <Points change={role.after - role.before} />
                )}
                {role.before === null && <span className="text-muted text-note">new</span>}
                {role.after === null && (
                  <span className="text-muted text-note">no longer among the first</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Match({ value }: { value: number | null }) {
  return (
    <td className="figures whitespace-nowrap py-3 pl-4 text-right text-muted">
      {value === null ? "–" : `${value} %`}
    </td>
  );
}
