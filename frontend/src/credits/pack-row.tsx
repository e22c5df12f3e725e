import type { CreditPack } from "@/api/generated/types.gen";
import { counted, money } from "@/lib/format";
import { Button } from "@/ui/button";
import { pricePerCredit } from "./packs";

/** One pack in a line: where credits run out in the midst of something else. */
export function PackRow({
  pack,
  busy,
  onBuy,
}: {
  pack: CreditPack;
  busy: boolean;
  onBuy: () => void;
}) {
  const credits = counted(pack.credits, "credit");
  const price = money(pack.price, pack.currency);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="figures">
        <p className="font-medium">{credits}</p>
        <p className="text-muted text-note">{pricePerCredit(pack)}</p>
      </div>
      <Button
        look="quiet"
        size="small"
        aria-label={busy ? undefined : `Buy for ${price}: ${credits}`}
        busy={busy && "One moment"}
        onClick={onBuy}
      >
        Buy for {price}
      </Button>
    </li>
  );
}
