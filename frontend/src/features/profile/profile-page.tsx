import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { getMeOptions, getMyRolesOptions } from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { useSignOut } from "@/api/use-sign-out";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { toast } from "@/ui/toast";
import { Portrait } from "./portrait";
import { ProfileForm } from "./profile-form";
import { Targets } from "./targets";

export async function loader() {
  await Promise.all([
    queryClient.ensureQueryData(getMeOptions()),
    queryClient.ensureQueryData(getMyRolesOptions()),
  ]);
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
      <PageMeta title="Profile" description="What you say of yourself." />
      <PageHeader title="Profile">What you say of yourself. Nobody else sees it.</PageHeader>
      <div className="grid max-w-3xl gap-12">
        <Portrait user={user} />
        <ProfileForm user={user} />
        <Targets />
        <Section title="Account">
          <p className="measure text-muted">
            Your address, your password, where you are signed in, and your data to take along or
            delete are under{" "}
            <Link to={paths.account} className="link">
              Account
            </Link>
            .
          </p>
          <div>
            <SignOutButton />
          </div>
        </Section>
      </div>
    </>
  );
}
