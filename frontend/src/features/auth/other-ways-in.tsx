import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { listProvidersOptions } from "@/api/generated/@tanstack/react-query.gen";
import { expectSession } from "@/api/session";
import { returnPath } from "@/lib/paths";
import { Button } from "@/ui/button";

/** A link for each account elsewhere that one can sign in with; nothing where none is set up. */
export function OtherWaysIn() {
  const { data } = useQuery(listProvidersOptions());
  const [search] = useSearchParams();
  if (!data?.items.length) return null;
  const back = new URLSearchParams({ return_to: returnPath(search) });
  return (
    <section aria-label="Other ways in" className="grid gap-3 border-line border-t pt-6">
      {data.items.map(({ name, label, login_url }) => (
        <Button key={name} asChild look="quiet">
          {/* A whole navigation: the browser leaves for the provider, and comes back by itself, perhaps in a new tab. */}
          <a
            href={`${login_url}?${back}`}
            onClick={expectSession}
            onAuxClick={expectSession}
            onContextMenu={expectSession}
          >
            Continue with {label}
          </a>
        </Button>
      ))}
    </section>
  );
}
