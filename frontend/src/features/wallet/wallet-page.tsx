import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { getWalletOptions, listOrdersOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { OpenOrder } from "@/credits/open-order";
import { enoughFor } from "@/credits/prices";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { EntryFilter } from "./entry-filter";
import { type Filter, filterOf, searchOf } from "./filter";
import { Owed } from "./owed";
import { Passbook } from "./passbook";
import { PriceList } from "./price-list";
import { SpendingChart } from "./spending-chart";

export async function loader() {
  await Promise.all([
    queryClient.ensureQueryData(getWalletOptions()),
    queryClient.prefetchQuery(listOrdersOptions()),
  ]);
  return null;
}

export function Component() {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const narrow = (next: Filter) =>
    setSearch(searchOf(next), { replace: true, preventScrollReset: true });

  return (
    <>
      <PageMeta title="Wallet" description="Your credits, and what each of them paid for." />
      <PageHeader
        title="Wallet"
        action={
          <Button asChild>
            <Link to={paths.buyCredits}>Buy credits</Link>
          </Button>
        }
      >
        What you have, and what each credit paid for. A service that could not be delivered gives
        its credits back by itself.
      </PageHeader>
      <Balance balance={wallet.balance} enough={enoughFor(wallet.balance, wallet)} />
      <Owed credits={wallet.owed} />
      <OpenOrder />
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title="Entries">
          <EntryFilter filter={filter} onChange={narrow} />
          <Passbook filter={filter} />
        </Section>
        <div className="grid grid-cols-1 content-start gap-12 max-lg:order-first">
          <Section title="What things cost">
            <PriceList wallet={wallet} />
          </Section>
          <Section title="Spent by month">
            <SpendingChart />
          </Section>
        </div>
      </div>
    </>
  );
}

function Balance({ balance, enough }: { balance: number; enough: string }) {
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-10">
      <span className="figures font-[540] font-serif text-[4.5rem] text-accent leading-none">
        {balance}
      </span>
      <p className="grid pb-1">
        <span className="text-lead">{balance === 1 ? "credit to spend" : "credits to spend"}</span>
        <span className="text-muted">
          {enough ? `Enough for ${enough}` : "Your analyses stay, and can be read"}
        </span>
      </p>
    </div>
  );
}
