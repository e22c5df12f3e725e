import { Check, Plus } from "lucide-react";
import { Link, useLocation } from "react-router";
import type { Role } from "@/api/generated/types.gen";
import { paths, withReturn } from "@/lib/paths";
import { Button } from "@/ui/button";
import { useTargetRoles } from "./use-target-roles";

/** Aims for a role, or no longer; a guest is led to the door and back. */
export function TargetButton({ role }: { role: Role }) {
  const { targets, signedIn, ready, toggle } = useTargetRoles();
  const location = useLocation();
  const chosen = targets.some((target) => target.id === role.id);
  const Icon = chosen ? Check : Plus;

  if (!signedIn)
    return (
      <Button asChild look="quiet" size="small">
        <Link to={withReturn(paths.login, `${location.pathname}${location.search}`)}>
          Log in to choose
        </Link>
      </Button>
    );
  return (
    <Button
      look="quiet"
      size="small"
      aria-pressed={chosen}
      aria-label={`Aim for ${role.title}`}
      disabled={!ready}
      onClick={() => toggle(role)}
      className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      <Icon aria-hidden size={16} />
      {chosen ? "Aiming for it" : "Aim for it"}
    </Button>
  );
}
