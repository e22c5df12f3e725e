import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { getWalletOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Order } from "@/api/generated/types.gen";
import { enoughFor } from "@/credits/prices";
import { ReceiptButton } from "@/credits/receipt-button";
import { counted, money } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { OrderFacts } from "./order-facts";
import { StageHead } from "./stage-head";

export function Paid({ order, task }: { order: Order; task: string | undefined }) {
  const { data: wallet } = useSuspenseQuery(getWalletOptions());
  return (
    <>
      <StageHead key="paid" title={`Paid: ${counted(order.credits, "credit")} are yours`}>
        You have {counted(wallet.balance, "credit")} now
        {wallet.balance > 0 && `, enough for ${enoughFor(wallet.balance, wallet)}`}.
      </StageHead>
      {order.refunded_amount > 0 && (
        <Notice
          tone="info"
          title={`${money(order.refunded_amount, order.currency)} were given back`}
        >
          The credits that this money had bought were taken out of your wallet.
        </Notice>
      )}
      <OrderFacts order={order} />
      <div className="flex flex-wrap gap-3">
        <Button asChild>
          <Link to={task ?? paths.cvs}>{task ? "Back to where you were" : "Go to your CVs"}</Link>
        </Button>
        <ReceiptButton orderId={order.id} />
        <Button asChild look="quiet">
          <Link to={paths.wallet}>See the wallet</Link>
        </Button>
      </div>
    </>
  );
}

export function Refunded({ order }: { order: Order }) {
  return (
    <>
      <StageHead key="refunded" title="Your money was given back">
        {money(order.refunded_amount, order.currency)} go back the way they came, and the credits of
        this purchase were taken out of your wallet. Those that were spent already are taken from
        your next purchase.
      </StageHead>
      <OrderFacts order={order} />
      <div className="flex flex-wrap gap-3">
        <Button asChild look="quiet">
          <Link to={paths.wallet}>See the wallet</Link>
        </Button>
        <ReceiptButton orderId={order.id} />
      </div>
    </>
  );
}
