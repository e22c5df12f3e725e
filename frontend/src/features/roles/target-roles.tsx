import { X } from "lucide-react";
import { Link } from "react-router";
import { focusHeading } from "@/lib/focus-heading";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import type { Targeting } from "./use-target-roles";

/** The chosen roles, each with its way out. */
export function TargetRoles({ targeting }: { targeting: Targeting }) {
  const { targets, most, signedIn, ready, toggle } = targeting;
  if (!signedIn || !ready) return null;
  return (
    <Section
      title="Aiming for"
      aside={
        <span className="figures text-muted text-note">
          {targets.length} of {most}
        </span>
      }
      className="pb-10"
    >
      {targets.length === 0 ? (
        <p className="measure text-muted">
          Nothing chosen yet. Pick the roles below that you would apply for; they stay here, a press
          away from what each of them asks for.
        </p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {targets.map((role) => (
            <li
              key={role.id}
              className="flex h-10 items-center gap-1 rounded-full bg-accent-soft pr-1 pl-4 text-accent"
            >
              <Link to={paths.role(role.slug)} className="hover:underline">
                {role.title}
              </Link>
              <button
                type="button"
                aria-label={`No longer aim for ${role.title}`}
                onClick={() => {
                  focusHeading();
                  toggle(role);
                }}
                className="flex size-8 cursor-pointer items-center justify-center rounded-full hover:bg-paper"
              >
                <X aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
