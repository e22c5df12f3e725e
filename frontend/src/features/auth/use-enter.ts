import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { getMeQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import type { Session } from "@/api/generated/types.gen";
import { beginSession } from "@/api/session";
import { returnPath } from "@/lib/paths";

/** Takes a new session and goes to where the person was heading. */
export function useEnter() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (session: Session) => {
    beginSession(session);
    cache.setQueryData(getMeQueryKey(), session.user);
    // In the door's place: "Back" then leads to where the person came from, not to a form that is done with.
    return navigate(returnPath(search), { replace: true });
  };
}
