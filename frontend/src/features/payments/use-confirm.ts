import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { confirmOrderMutation, getOrderQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import type { Order } from "@/api/generated/types.gen";
import { asProblem } from "@/api/problem";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { toast } from "@/ui/toast";
import { putOrder } from "./watch-order";

/**
 * Hands in what a checkout gave, and goes back to the task once it is paid. Sending the same again is harmless, and where
 * no answer comes the order is looked at instead: the server hears of the payment from the gateway as well.
 */
export function useConfirm(order: Order, task: string | undefined) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...confirmOrderMutation(),
    // `fetch` throws TypeError when no answer came; any answer stands, a refusal too.
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onSuccess: async (confirmed) => {
      putOrder(confirmed, cache);
      if (confirmed.status !== "paid" || !task) return;
      toast({
        message: `Paid: ${counted(order.credits, "credit")} are yours.`,
        action: { label: "Receipt", run: () => void navigate(paths.order(order.id)) },
      });
      // "Back" from the task must not lead to an order that is paid.
      await navigate(task, { replace: true });
    },
    onError: () =>
      cache.invalidateQueries({ queryKey: getOrderQueryKey({ path: { order_id: order.id } }) }),
  });
}

/** A declined payment is told by the order itself, with what the gateway said. */
export function isDeclined(error: unknown): boolean {
  return asProblem(error)?.code === "payment_declined";
}
