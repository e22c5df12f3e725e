import type { WalletView } from "@/api/generated/types.gen";

type Service = "screening" | "interview";

/** What is bought with credits, as a price list says it and as an amount of it is counted. */
export const services: Record<Service, { label: string; one: string; several: string }> = {
  screening: { label: "An analysis of your CV", one: "an analysis", several: "analyses" },
  interview: { label: "A practice interview", one: "an interview", several: "interviews" },
};

/** In credits. */
export function priceOf({ prices }: Pick<WalletView, "prices">, service: Service): number {
  const price = prices[service];
  if (price === undefined) throw new Error(`The wallet names no price for ${service}`);
  return price;
}

/** "5 analyses and an interview": one example of what so many credits are enough for, half of them for interviews. */
export function enoughFor(credits: number, wallet: Pick<WalletView, "prices">): string {
  const interviews = Math.floor(credits / 2 / priceOf(wallet, "interview"));
  const rest = credits - interviews * priceOf(wallet, "interview");
  const analyses = Math.floor(rest / priceOf(wallet, "screening"));
  return [amountOf(analyses, "screening"), amountOf(interviews, "interview")]
    .filter(Boolean)
    .join(" and ");
}

function amountOf(amount: number, service: Service): string {
  if (amount === 0) return "";
  return amount === 1 ? services[service].one : `${amount} ${services[service].several}`;
}
