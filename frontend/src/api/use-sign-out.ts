import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { paths } from "@/lib/paths";
import { finishBeforeSignOut } from "./before-sign-out";
import { logoutMutation } from "./generated/@tanstack/react-query.gen";
import { endSession } from "./session";

/** Ends the session on the server and here, and goes to the front page. */
export function useSignOut() {
  const navigate = useNavigate();
  return useMutation({
    ...logoutMutation(),
    onMutate: finishBeforeSignOut,
    onSuccess: async () => {
      // Away first: from a person's own page the guard would lead to the door.
      await navigate(paths.landing);
      endSession();
    },
  });
}
