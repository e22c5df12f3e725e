import type { ComponentProps } from "react";
import type { Role } from "@/api/generated/types.gen";
import { SelectField } from "@/ui/field";

/** The role to be interviewed for: the student's own target roles first, then all by family. */
export function RoleField({
  roles,
  targets,
  ...select
}: { roles: Role[]; targets: Role[] } & ComponentProps<"select">) {
  const families = Map.groupBy(roles, (role) => role.category);
  return (
    <SelectField
      {...select}
      label="Role"
      hint="The questions are those that this role is hired by."
    >
      {targets.length > 0 && <Family label="Your target roles" roles={targets} />}
      {[...families].map(([label, members]) => (
        <Family key={label} label={label} roles={members} />
      ))}
    </SelectField>
  );
}

function Family({ label, roles }: { label: string; roles: Role[] }) {
  return (
    <optgroup label={label}>
      {roles.map((role) => (
        <option key={role.id} value={role.id}>
          {role.title}
        </option>
      ))}
    </optgroup>
  );
}
