import { useSuspenseQuery } from "@tanstack/react-query";
import { getMeOptions } from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { useSignOut } from "@/api/use-sign-out";
import { exactTime } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { toast } from "@/ui/toast";
import { ProfileForm } from "./profile-form";

export async function loader() {
  await queryClient.ensureQueryData(getMeOptions());
  return null;
}

function SignOutButton() {
  const signOut = useSignOut();
  const refuse = (error: unknown) =>
    toast({ tone: "warning", message: problemWords(error).detail });
  return (
    <Button
      look="quiet"
      busy={signOut.isPending && "Signing out"}
      onClick={() => signOut.mutate({}, { onError: refuse })}
    >
      Sign out
    </Button>
  );
}

export function Component() {
  const { data: user } = useSuspenseQuery(getMeOptions());
  return (
    <>
      <PageMeta title="Profile" description="What you say of yourself, and your account." />
      <PageHeader title="Profile">What you say of yourself. Nobody else sees it.</PageHeader>
      <div className="grid max-w-3xl gap-12">
        <ProfileForm user={user} />
        <Section title="Account">
          <dl className="grid gap-4">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <dt className="w-32 text-muted">Email</dt>
              <dd className="break-all">{user.email}</dd>
              <dd>
                <Badge tone={user.email_verified ? "good" : "info"}>
                  {user.email_verified ? "Confirmed" : "Not confirmed"}
                </Badge>
              </dd>
            </div>
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              <dt className="w-32 text-muted">Member since</dt>
              <dd>{exactTime(user.created_at)}</dd>
            </div>
          </dl>
          <div className="pt-2">
            <SignOutButton />
          </div>
        </Section>
      </div>
    </>
  );
}
