import { useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Link, type LoaderFunctionArgs, useParams } from "react-router";
import { getRoleOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Role } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { TargetButton } from "./target-button";
import { type Targeting, useTargetRoles } from "./use-target-roles";

const roleOptions = (slug = "") => getRoleOptions({ path: { slug } });

export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(roleOptions(params.slug));
  return null;
}

function RoleActions({ role, targeting }: { role: Role; targeting: Targeting }) {
  return (
    <div className="flex flex-wrap gap-2">
      {targeting.signedIn && (
        <Button asChild size="small">
          <Link to={paths.newInterview({ role: role.slug })}>Practise for it</Link>
        </Button>
      )}
      <TargetButton role={role} targeting={targeting} />
    </div>
  );
}

export function Component() {
  const { slug } = useParams();
  const { data: role } = useSuspenseQuery(roleOptions(slug));
  const targeting = useTargetRoles();
  return (
    <>
      <PageMeta title={role.title} description={role.summary} />
      <Link
        to={paths.roles}
        className="mb-6 inline-flex items-center gap-2 text-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden size={18} />
        All roles
      </Link>
      <PageHeader title={role.title} action={<RoleActions role={role} targeting={targeting} />}>
        <p className="pb-2 text-note">{role.category}</p>
        <p>{role.summary}</p>
      </PageHeader>
      <div className="grid gap-12 md:grid-cols-2">
        <Section title="What it asks for">
          <p className="text-muted text-note">The weightiest first.</p>
          <ol className="flex flex-wrap gap-2">
            {role.skills.map((skill) => (
              <li key={skill} className="rounded-full border border-line px-3.5 py-1.5 text-note">
                {skill}
              </li>
            ))}
          </ol>
        </Section>
        <Section title="How it grows">
          <ol className="divide-y divide-line">
            {role.levels.map((level) => (
              <li key={level.name} className="grid gap-1 py-4 first:pt-0">
                <h3 className="font-medium font-sans tracking-normal first-letter:uppercase">
                  {level.name}
                </h3>
                <p className="measure text-muted">{level.summary}</p>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
}
