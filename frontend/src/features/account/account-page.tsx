import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import {
  getMeOptions,
  listIdentitiesOptions,
  listProvidersOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { refusedArrival } from "@/api/refused-arrivals";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { AddressSection } from "./address-section";
import { DeleteSection } from "./delete-section";
import { ExportSection } from "./export-section";
import { PasswordSection } from "./password-section";
import { SecurityLog, securityLogOptions } from "./security-log";
import { SignIns, signInsOptions } from "./sign-ins";
import { WaysIn } from "./ways-in";

export async function loader() {
  await Promise.all([
    queryClient.ensureQueryData(getMeOptions()),
    queryClient.ensureQueryData(listIdentitiesOptions()),
    queryClient.ensureQueryData(listProvidersOptions()),
    queryClient.ensureInfiniteQueryData(signInsOptions),
    queryClient.ensureInfiniteQueryData(securityLogOptions),
  ]);
  return null;
}

export function Component() {
  const { data: user } = useSuspenseQuery(getMeOptions());
  const [search] = useSearchParams();
  const problem = refusedArrival(search);
  return (
    <>
      <PageMeta
        title="Account"
        description="How you sign in, where you are signed in, your data."
      />
      <PageHeader title="Account">
        How you sign in, where you are signed in, and what is yours to take or delete.
      </PageHeader>
      <div className="grid max-w-3xl gap-12">
        {problem && (
          <Notice tone="critical" title={problem.title}>
            {problem.detail}
          </Notice>
        )}
        <AddressSection user={user} />
        <PasswordSection user={user} />
        <WaysIn user={user} />
        <SignIns />
        <SecurityLog />
        <ExportSection />
        <DeleteSection user={user} />
      </div>
    </>
  );
}
