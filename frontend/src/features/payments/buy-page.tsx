import { useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import {
  getWalletOptions,
  listCreditPacksOptions,
  listOrdersOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { NoSales, PlayMoney } from "@/credits/how-it-is-paid";
import { OpenOrder } from "@/credits/open-order";
import { useBuy } from "@/credits/use-buy";
import { counted } from "@/lib/format";
import { paths, taskPath } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { PackCard } from "./pack-card";

export async function loader() {
  await Promise.all([
    queryClient.ensureQueryData(getWalletOptions()),
    queryClient.ensureQueryData(listCreditPacksOptions()),
    queryClient.prefetchQuery(listOrdersOptions()),
  ]);
  return null;
}

export function Component() {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const { data: packs } = useSuspenseQuery(listCreditPacksOptions());
  const [search] = useSearchParams();
  const task = taskPath(search);
  return (
    <>
      <PageMeta title="Buy credits" description="Packs of credits, and what each is enough for." />
      <Link
        to={task ?? paths.wallet}
        className="flex min-h-6 w-fit items-center gap-1.5 pb-1 text-muted text-note hover:text-accent"
      >
        <ArrowLeft aria-hidden size={14} />
        {task ? "Back to where you were" : "Wallet"}
      </Link>
      <PageHeader title="Buy credits">
        You have {counted(wallet.balance, "credit")}.
        {packs.provider && " Bought ones are added, and never expire."}
      </PageHeader>
      <OpenOrder returnTo={task} />
      {packs.provider ? <Packs task={task} /> : <NoSales />}
    </>
  );
}

function Packs({ task }: { task: string | undefined }) {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  const { data: packs } = useSuspenseQuery(listCreditPacksOptions());
  const { buy, busyWith, error } = useBuy(task);
  return (
    <div className="grid grid-cols-1 gap-6">
      {error && (
        <Notice tone="critical" title={problemWords(error).title}>
          {problemWords(error).detail}
        </Notice>
      )}
      {packs.play_money && <PlayMoney />}
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {packs.items.map((pack) => (
          <PackCard
            key={pack.id}
            pack={pack}
            packs={packs.items}
            wallet={wallet}
            busy={busyWith === pack.id}
            onBuy={() => busyWith ?? buy(pack)}
          />
        ))}
      </ul>
      <p className="measure text-muted text-note">
        You pay on the next page. A service that could not be delivered gives its credits back by
        itself.
      </p>
    </div>
  );
}
