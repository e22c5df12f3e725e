import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { listOrdersOptions } from "@/api/generated/@tanstack/react-query.gen";
import { counted, money } from "@/lib/format";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Time } from "@/ui/time";
import { openOrders, stageOf } from "./orders";
import { orderPath } from "./use-buy";

/** The purchase that was begun and left, if there is one, and the way back to it. */
export function OpenOrder({ returnTo }: { returnTo?: string | undefined }) {
  const { data: orders } = useQuery({ ...listOrdersOptions(), refetchOnWindowFocus: "always" });
  const [order] = openOrders(orders?.items ?? []);
  if (!order) return null;
  const checking = stageOf(order) === "checking";
  const what = `${counted(order.credits, "credit")} for ${money(order.amount, order.currency)}`;
  return (
    <div className="pb-8">
      <Notice
        tone="info"
        title={checking ? `Your payment for ${what} is being checked` : `You began to buy ${what}`}
        action={
          <Button asChild look="quiet" size="small">
            <Link to={orderPath(order.id, returnTo)}>
              {checking ? "See how it stands" : "Go on with it"}
            </Link>
          </Button>
        }
      >
        Begun <Time at={order.created_at} />.{" "}
        {checking
          ? "The credits come by themselves once it has gone through."
          : "It is not paid. Go on, or leave it: after a day it closes by itself."}
      </Notice>
    </div>
  );
}
