import type { Order } from "@/api/generated/types.gen";
import { stageOf } from "@/credits/orders";
import { counted } from "@/lib/format";
import { Notice } from "@/ui/notice";
import { Progress } from "@/ui/progress";
import { OrderFacts } from "./order-facts";
import { Paid, Refunded } from "./paid";
import { RazorpayCheckout } from "./razorpay-checkout";
import { SandboxCheckout } from "./sandbox-checkout";
import { StageHead } from "./stage-head";
import { TryAnother } from "./try-another";

type Props = {
  order: Order;
  /** Where the buyer came from and goes on; undefined when it was the wallet. */
  task: string | undefined;
  onOpened: () => void;
};

/** What there is to say and to do about a purchase, by how it stands. */
export function OrderStages(props: Props) {
  const { order, task } = props;
  const stage = stageOf(order);
  if (stage === "paid") return <Paid order={order} task={task} />;
  if (stage === "refunded") return <Refunded order={order} />;
  if (stage === "checking") return <Checking order={order} />;
  if (stage === "closed") return <Closed order={order} task={task} />;
  return <Payable {...props} />;
}

function Payable({ order, task, onOpened }: Props) {
  const credits = counted(order.credits, "credit");
  return (
    <>
      <StageHead
        key="payable"
        title={order.failure ? "The payment did not go through" : `Pay for ${credits}`}
      >
        {order.failure
          ? "You have no credits from it. Try again, or leave it: after a day the order closes by itself."
          : "Nothing is charged before you pay."}
      </StageHead>
      {order.failure && (
        <Notice tone="critical" title="Declined">
          {order.failure.message}
        </Notice>
      )}
      <OrderFacts order={order} />
      <Checkout order={order} task={task} onOpened={onOpened} />
    </>
  );
}

function Checkout({ order, task, onOpened }: Props) {
  const { checkout } = order;
  if (checkout?.provider === "sandbox")
    return <SandboxCheckout order={order} notice={checkout.notice} task={task} />;
  if (checkout?.provider === "razorpay")
    return <RazorpayCheckout order={order} options={checkout} task={task} onOpened={onOpened} />;
  return null;
}

function Checking({ order }: { order: Order }) {
  return (
    <>
      <StageHead key="checking" title="Your payment is being checked">
        Banks take from some seconds to some hours. You may leave this page: the credits come by
        themselves, and nothing is charged twice.
      </StageHead>
      <Progress label="Asking the bank" />
      <OrderFacts order={order} />
    </>
  );
}

function Closed({ order, task }: { order: Order; task: string | undefined }) {
  return (
    <>
      <StageHead key="closed" title="This order is closed">
        {order.failure?.message ??
          "It cannot be paid here any more. If money left your account after all, the credits still come by themselves."}
      </StageHead>
      <OrderFacts order={order} />
      <TryAnother task={task} />
    </>
  );
}
