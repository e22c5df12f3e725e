import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { getMyRolesOptions } from "@/api/generated/@tanstack/react-query.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";

/** The roles that the person aims for; they are chosen where the roles are described. */
export function Targets() {
  const { data } = useSuspenseQuery(getMyRolesOptions());
  return (
    <Section
      title="Aiming for"
      aside={
        <Link to={paths.roles} className="link text-note">
          Choose roles
        </Link>
      }
    >
      {data.items.length === 0 ? (
        <p className="measure text-muted">
          Nothing chosen yet. Pick the roles that you would apply for; what each asks for is then a
          press away.
        </p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {data.items.map((role) => (
            <li key={role.id}>
              <Link
                to={paths.role(role.slug)}
                className="flex min-h-10 items-center rounded-full bg-accent-soft px-4 text-accent hover:underline"
              >
                {role.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
