import { Link } from "react-router";
import type { Order } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { money } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { isDeclined, useConfirm } from "./use-confirm";

type Outcome = "approve" | "decline";

/** A checkout of our own with play money: the buyer decides what becomes of the payment. */
export function SandboxCheckout({
  order,
  notice,
  task,
}: {
  order: Order;
  notice: string;
  task: string | undefined;
}) {
  const confirm = useConfirm(order, task);
  const answer = (outcome: Outcome) =>
    confirm.mutate({ path: { order_id: order.id }, body: { outcome } });
  const asked =
    confirm.isPending && "outcome" in confirm.variables.body && confirm.variables.body.outcome;
  return (
    <section
      aria-labelledby="sandbox"
      className="grid grid-cols-1 justify-items-start gap-4 rounded border border-amber border-dashed bg-surface p-4 sm:p-6"
    >
      <Badge tone="warning">Play money</Badge>
      <h2 id="sandbox" className="text-title">
        Decide how this payment ends
      </h2>
      <p className="measure text-muted">{notice}</p>
      {confirm.error && !isDeclined(confirm.error) && (
        <Notice tone="critical" title={problemWords(confirm.error).title}>
          {problemWords(confirm.error).detail}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          className="max-w-full shrink"
          busy={asked === "approve" && "Paying"}
          onClick={() => asked || answer("approve")}
        >
          Approve, {money(order.amount, order.currency)}
        </Button>
        <Button
          look="danger"
          busy={asked === "decline" && "Declining"}
          onClick={() => asked || answer("decline")}
        >
          Decline
        </Button>
        <Button asChild look="quiet" className="max-w-full shrink">
          <Link to={task ?? paths.wallet}>Leave without paying</Link>
        </Button>
      </div>
    </section>
  );
}
