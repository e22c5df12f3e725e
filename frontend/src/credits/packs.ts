import type { CreditPack } from "@/api/generated/types.gen";
import { money } from "@/lib/format";

/** "₹7.50 a credit". */
export function pricePerCredit({ price, credits, currency }: CreditPack): string {
  return `${money(Math.round(price / credits), currency)} a credit`;
}

/** By how many per cent, rounded down, a credit of `pack` is cheaper than in the dearest of `packs`; 0 for that one. */
export function saving(pack: CreditPack, packs: readonly CreditPack[]): number {
  const dearest = Math.max(...packs.map(({ price, credits }) => price / credits));
  return Math.floor(100 - (100 * (pack.price / pack.credits)) / dearest);
}
