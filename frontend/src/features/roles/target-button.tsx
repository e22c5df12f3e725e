import { Check, Plus } from "lucide-react";
import { Link, useLocation } from "react-router";
import type { Role } from "@/api/generated/types.gen";
import { paths, withReturn } from "@/lib/paths";
import { Button } from "@/ui/button";
import type { Targeting } from "./use-target-roles";

/** Aims for a role, or no longer; a guest is led to the door and back. */
export function TargetButton({ role, targeting }: { role: Role; targeting: Targeting }) {
  const { targets, signedIn, ready, toggle } = targeting;
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
      look={chosen ? "chosen" : "quiet"}
      size="small"
      disabled={!ready}
      onClick={() => toggle(role)}
    >
      <Icon aria-hidden size={16} />
      {chosen ? "Aiming for it" : "Aim for it"}
      <span className="sr-only">: {role.title}</span>
    </Button>
  );
}
