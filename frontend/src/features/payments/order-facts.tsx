import type { Order } from "@/api/generated/types.gen";
import { counted, exactTime, money } from "@/lib/format";

/** The purchase in figures, as its receipt has them. */
export function OrderFacts({ order }: { order: Order }) {
  const facts = [
    ["Pack", counted(order.credits, "credit")],
    ["Price", money(order.amount, order.currency)],
    ["Given back", order.refunded_amount && money(order.refunded_amount, order.currency)],
    ["Receipt", order.receipt_number],
    [order.paid_at ? "Paid" : "Begun", exactTime(order.paid_at ?? order.created_at)],
    ["Paid with", order.play_money && order.paid_at && "Play money: nothing was charged"],
  ] as const;
  return (
    <dl className="figures divide-y divide-line border-line border-y">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <dt className="text-muted">{name}</dt>
            <dd className="wrap-anywhere text-right font-medium">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
