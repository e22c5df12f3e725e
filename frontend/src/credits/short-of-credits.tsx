import { useQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import { useId } from "react";
import { Link, useLocation } from "react-router";
import { listCreditPacksOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { CreditPacks } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { counted } from "@/lib/format";
import { paths, withReturn } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import { Loading, RowStrokes } from "@/ui/skeleton";
import { NoSales, PlayMoney } from "./how-it-is-paid";
import { PackRow } from "./pack-row";
import { useBuy } from "./use-buy";

/**
 * Stands in place of a button that costs more than there is: how many are missing, the packs, and the way back here.
 * Whatever was written on the page must outlast the way there: `kept` says what of it does.
 */
export function ShortOfCredits({
  needed,
  available,
  kept,
}: {
  needed: number;
  available: number;
  kept: string;
}) {
  const id = useId();
  const { data: packs, error } = useQuery(listCreditPacksOptions());
  const missing = counted(needed - available, "credit");
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 gap-3 rounded border border-line bg-surface p-5"
    >
      <h2 id={id} className="flex items-center gap-2.5 text-title">
        <Coins aria-hidden size={20} className="shrink-0 text-amber" />
        {missing} short
      </h2>
      <p className="text-muted">
        This costs {counted(needed, "credit")}, and you have {available || "none"}.
        {packs?.provider && ` Buy a pack and go on here: ${kept}`}
      </p>
      {packs && <Offer packs={packs} missing={needed - available} />}
      {error && (
        <Notice tone="warning" title="The packs cannot be shown">
          {problemWords(error).detail}
        </Notice>
      )}
      {!packs && !error && (
        <Loading what="packs">
          <RowStrokes />
        </Loading>
      )}
    </section>
  );
}

function Offer({ packs, missing }: { packs: CreditPacks; missing: number }) {
  const { pathname, search } = useLocation();
  const here = `${pathname}${search}`;
  const { buy, busyWith, error } = useBuy(here);
  if (!packs.provider) return <NoSales />;
  const enough = packs.items.filter(({ credits }) => credits >= missing);
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {(enough.length > 0 ? enough : packs.items).map((pack) => (
          <PackRow
            key={pack.id}
            pack={pack}
            busy={busyWith === pack.id}
            onBuy={() => busyWith ?? buy(pack)}
          />
        ))}
      </ul>
      {error && (
        <Notice tone="critical" title={problemWords(error).title}>
          {problemWords(error).detail}
        </Notice>
      )}
      <p className="text-note">
        <Link to={withReturn(paths.buyCredits, here)} className="link">
          What each pack is enough for
        </Link>
      </p>
      {packs.play_money && <PlayMoney />}
    </>
  );
}
