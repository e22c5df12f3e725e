import { useMutation } from "@tanstack/react-query";
import { finishBeforeSignOut } from "@/api/before-sign-out";
import { logoutMutation } from "@/api/generated/@tanstack/react-query.gen";
import { asProblem, problemWords } from "@/api/problem";
import { endSession } from "@/api/session";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

/** Why something was refused; where a fresh sign-in is asked for, with the way there and back. */
export function Refused({ error }: { error: unknown }) {
  const { title, detail } = problemWords(error);
  const again = asProblem(error)?.code === "sign_in_again";
  return (
    <Notice tone={again ? "warning" : "critical"} title={title} action={again && <SignInAgain />}>
      {again
        ? "So that nobody else does this on a device you left open. You come back here."
        : detail}
    </Notice>
  );
}

function SignInAgain() {
  // Once the session is over, the guard leads to the door and from there back to this page.
  const leaving = useMutation({
    ...logoutMutation(),
    onMutate: finishBeforeSignOut,
    onSuccess: endSession,
  });
  return (
    <Button
      look="quiet"
      size="small"
      busy={leaving.isPending && "One moment"}
      onClick={() => leaving.mutate({})}
    >
      Sign in again
    </Button>
  );
}
