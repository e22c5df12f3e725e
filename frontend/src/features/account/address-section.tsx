import { useMutation } from "@tanstack/react-query";
import { sendConfirmationMutation } from "@/api/generated/@tanstack/react-query.gen";
import type { User } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { exactTime } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";

/** The address that letters go to, and whether it is known to be the person's own. */
export function AddressSection({ user }: { user: User }) {
  return (
    <Section title="Email address">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="break-all font-medium">{user.email}</p>
        <Badge tone={user.email_verified ? "good" : "warning"}>
          {user.email_verified ? "Confirmed" : "Not confirmed"}
        </Badge>
      </div>
      {!user.email_verified && <Unconfirmed email={user.email} />}
      <p className="text-muted text-note">Your account is from {exactTime(user.created_at)}.</p>
    </Section>
  );
}

function Unconfirmed({ email }: { email: string }) {
  const sending = useMutation(sendConfirmationMutation());
  if (sending.isSuccess)
    return (
      <Notice tone="good" title="The letter is on its way">
        Open the link in it on any device. If nothing comes to {email} within a few minutes, look
        into the spam folder.
      </Notice>
    );
  const problem = sending.isError ? problemWords(sending.error) : undefined;
  return (
    <>
      <p className="measure text-muted">
        Once it is confirmed, a forgotten password can be replaced by a letter to it. The link came
        with the letter that we sent when you signed up.
      </p>
      {problem && (
        <Notice tone="warning" title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      <div>
        <Button
          look="quiet"
          busy={sending.isPending && "Sending it"}
          onClick={() => sending.mutate({})}
        >
          Send the letter again
        </Button>
      </div>
    </>
  );
}
