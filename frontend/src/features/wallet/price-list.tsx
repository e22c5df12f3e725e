import type { WalletView } from "@/api/generated/types.gen";
import { priceOf, services } from "@/credits/prices";
import { counted } from "@/lib/format";

/** What each service costs. */
export function PriceList({ wallet }: { wallet: WalletView }) {
  return (
    <dl className="divide-y divide-line">
      {(["screening", "interview"] as const).map((service) => (
        <div key={service} className="flex justify-between gap-6 py-3 first:pt-0">
          <dt>{services[service].label}</dt>
          <dd className="figures whitespace-nowrap font-medium">
            {counted(priceOf(wallet, service), "credit")}
          </dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 py-3">
        <dt>Seeing what software reads in a CV</dt>
        <dd className="font-medium">Free</dd>
      </div>
    </dl>
  );
}
