import { useId } from "react";
import type { CreditPack, WalletView } from "@/api/generated/types.gen";
import { pricePerCredit, saving } from "@/credits/packs";
import { enoughFor } from "@/credits/prices";
import { counted, money } from "@/lib/format";
import { Button } from "@/ui/button";

/** A pack with its price, what that makes a credit, and what it is enough for. */
export function PackCard({
  pack,
  packs,
  wallet,
  busy,
  onBuy,
}: {
  pack: CreditPack;
  packs: readonly CreditPack[];
  wallet: WalletView;
  busy: boolean;
  onBuy: () => void;
}) {
  const id = useId();
  const less = saving(pack, packs);
  return (
    <li className="grid grid-rows-[auto_auto_1fr_auto] gap-4 rounded border border-line bg-surface p-5">
      <h2 id={id} className="flex items-baseline gap-2">
        <span className="figures text-display">{pack.credits}</span>
        <span className="font-normal font-sans text-muted text-lead">
          {pack.credits === 1 ? "credit" : "credits"}
        </span>
      </h2>
      <div className="figures grid gap-0.5">
        <p className="font-medium text-lead">{money(pack.price, pack.currency)}</p>
        <p className="text-muted text-note">
          {pricePerCredit(pack)}
          {less > 0 && <span className="text-accent">, {less} % less</span>}
        </p>
      </div>
      <p className="border-line border-t pt-4 text-muted">
        Enough for {enoughFor(pack.credits, wallet)}.
      </p>
      <Button busy={busy && "One moment"} onClick={onBuy} className="w-full px-2">
        Buy {counted(pack.credits, "credit")}, {money(pack.price, pack.currency)}
      </Button>
    </li>
  );
}
