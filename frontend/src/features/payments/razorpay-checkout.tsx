import { Link } from "react-router";
import type { Order } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { money } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Progress } from "@/ui/progress";
import { type RazorpayOptions, useCheckout } from "./use-checkout";
import { isDeclined, useConfirm } from "./use-confirm";

/** Pays in Razorpay's window. Closing it is no failure: a payment may still come through, so the order is watched. */
export function RazorpayCheckout({
  order,
  options,
  task,
  onOpened,
}: {
  order: Order;
  options: RazorpayOptions;
  task: string | undefined;
  onOpened: () => void;
}) {
  const confirm = useConfirm(order, task);
  const checkout = useCheckout(options, {
    onOpened,
    onPaid: (handed) => confirm.mutate({ path: { order_id: order.id }, body: handed }),
  });
  const refusal = confirm.error && !isDeclined(confirm.error) && problemWords(confirm.error);
  return (
    <section ref={checkout.ref} aria-label="Payment" className="grid grid-cols-1 gap-4">
      {checkout.blocked && <Blocked address={options.script_url} />}
      {refusal && (
        <Notice tone="critical" title={refusal.title}>
          {refusal.detail}
        </Notice>
      )}
      {checkout.failure && !order.failure && !confirm.isPending && (
        <Notice tone="warning" title="That try did not go through">
          {checkout.failure} You can try again, or pay in another way.
        </Notice>
      )}
      {checkout.closed && !confirm.isPending && <Closed />}
      {confirm.isPending && <Progress label="Checking the payment" />}
      <div className="flex flex-wrap gap-3">
        <Button
          busy={(checkout.opening && "Opening it") || (confirm.isPending && "Paying")}
          onClick={checkout.open}
        >
          {checkout.closed ? "Try again" : "Pay"}, {money(order.amount, order.currency)}
        </Button>
        <Button asChild look="quiet" className="max-w-full shrink">
          <Link to={task ?? paths.wallet}>Leave without paying</Link>
        </Button>
      </div>
      <p className="measure text-muted text-note">
        The payment window is Razorpay's. What you write into it, such as a card's number, never
        comes to us.
      </p>
    </section>
  );
}

function Closed() {
  return (
    <Notice tone="info" title="Checking whether you paid">
      The payment window was closed. If you approved the payment, on your phone for instance, this
      page notices within a minute, and the credits come even when you leave it.
    </Notice>
  );
}

function Blocked({ address }: { address: string }) {
  return (
    <Notice tone="critical" title="The payment window could not be loaded">
      Nothing was charged. It comes from {new URL(address).host}: if you block advertisements or
      scripts, allow that address for this page, check your connection, and try again.
    </Notice>
  );
}
