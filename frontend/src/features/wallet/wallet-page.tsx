import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { getWalletOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { ChoiceGroup } from "@/ui/choice-group";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { Passbook } from "./passbook";

const kinds = [
  { value: "all", label: "All" },
  { value: "consumption", label: "Spent" },
  { value: "refund", label: "Refunded" },
  { value: "grant", label: "Given" },
  { value: "purchase", label: "Bought" },
] as const;

export async function loader() {
  await queryClient.ensureQueryData(getWalletOptions());
  return null;
}

export function Component() {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find(({ value }) => value === search.get("kind"))?.value ?? "all";

  return (
    <>
      <PageMeta title="Wallet" description="Your credits, and what each of them paid for." />
      <PageHeader title="Wallet">
        What you have, and what each credit paid for. A service that could not be delivered gives
        its credits back by itself.
      </PageHeader>
      <p className="flex items-baseline gap-3 pb-10">
        <span className="figures font-[540] font-serif text-[4.5rem] text-accent leading-none">
          {wallet.balance}
        </span>
        <span className="text-lead text-muted">
          {wallet.balance === 1 ? "credit to spend" : "credits to spend"}
        </span>
      </p>
      <Section title="Entries">
        <ChoiceGroup
          label="Kind of entry"
          value={kind}
          options={kinds}
          onChange={(value) =>
            setSearch(value === "all" ? {} : { kind: value }, {
              replace: true,
              preventScrollReset: true,
            })
          }
        />
        <Passbook kind={kind === "all" ? undefined : kind} />
      </Section>
    </>
  );
}
