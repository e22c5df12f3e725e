import { attemptKey } from "@/lib/attempt-key";

const nameOf = (packId: number) => `greenroom-buying-${packId}`;

/**
 * The key under which this tab is buying the pack: the same on a second press and after a reload, until the server's
 * answer has arrived. So an order whose answer was lost is found again instead of made twice.
 */
export function buyingKey(packId: number): string {
  const kept = sessionStorage.getItem(nameOf(packId));
  if (kept) return kept;
  const made = attemptKey();
  sessionStorage.setItem(nameOf(packId), made);
  return made;
}

/** The answer is here: the next press is another purchase. */
export function forgetBuyingKey(packId: number) {
  sessionStorage.removeItem(nameOf(packId));
}
