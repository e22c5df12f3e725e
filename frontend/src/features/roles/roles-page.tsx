import { useSuspenseQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useDeferredValue } from "react";
import { useSearchParams } from "react-router";
import { listRolesOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { SelectField, TextField } from "@/ui/field";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { filterRoles } from "./filter-roles";
import { RoleFamilies } from "./role-families";
import { TargetRoles } from "./target-roles";
import { useTargetRoles } from "./use-target-roles";

export async function loader() {
  await queryClient.ensureQueryData(listRolesOptions());
  return null;
}

type RoleSearchProps = {
  query: string;
  category: string;
  families: string[];
  onNarrow: (changes: { query?: string; category?: string }) => void;
};

function RoleSearch({ query, category, families, onNarrow }: RoleSearchProps) {
  return (
    <search className="grid gap-4 pb-2 sm:grid-cols-[2fr_1fr]">
      <TextField
        label="Search"
        type="search"
        placeholder="A title or a skill, such as SQL"
        value={query}
        onChange={(event) => onNarrow({ query: event.target.value })}
      />
      <SelectField
        label="Family"
        value={category}
        onChange={(event) => onNarrow({ category: event.target.value })}
      >
        <option value="">All families</option>
        {families.map((family) => (
          <option key={family}>{family}</option>
        ))}
      </SelectField>
    </search>
  );
}

export function Component() {
  const { data } = useSuspenseQuery(listRolesOptions());
  const targeting = useTargetRoles();
  const [search, setSearch] = useSearchParams();
  const query = search.get("query") ?? "";
  const category = search.get("category") ?? "";
  const found = useDeferredValue(filterRoles(data.items, query, category));
  const families = [...new Set(data.items.map((role) => role.category))];

  function narrow(changes: { query?: string; category?: string }) {
    const next = Object.entries({ query, category, ...changes }).filter(([, value]) => value);
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  return (
    <>
      <PageMeta
        title="Roles"
        description="Browse the roles that Greenroom knows, what each asks for, and choose the ones to aim for."
      />
      <PageHeader title="Roles">
        Look for what you would like to do, see what it asks for, and choose what to aim for.
      </PageHeader>
      <TargetRoles targeting={targeting} />
      <RoleSearch query={query} category={category} families={families} onNarrow={narrow} />
      <p role="status" className="pb-8 text-muted text-note">
        {counted(found.length, "role")}
      </p>
      {found.length > 0 ? (
        <RoleFamilies roles={found} targeting={targeting} />
      ) : (
        <EmptyState
          icon={SearchX}
          title="No role matches"
          action={
            <Button look="quiet" onClick={() => narrow({ query: "", category: "" })}>
              Show all roles
            </Button>
          }
        >
          Try a broader word, or one skill at a time: “Python” rather than “Python backend junior”.
        </EmptyState>
      )}
    </>
  );
}
