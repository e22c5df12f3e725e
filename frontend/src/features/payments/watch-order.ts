import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { getOrderOptions, getOrderQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { getOrder } from "@/api/generated/sdk.gen";
import type { Order } from "@/api/generated/types.gen";
import { creditsMoved } from "@/credits/credits-moved";
import { stageOf } from "@/credits/orders";

// Milliseconds. Every two seconds for the first minute, while somebody approves on a phone; then seldom, because a bank
// may take hours.
const soon = 2_000;
const later = 10_000;
const looksSoon = 30;

/** The order as the server has it; when it has moved credits since it was last seen, the balance is asked for anew. */
export function orderOptions(id: string, cache: QueryClient) {
  const path = { order_id: id };
  return queryOptions({
    queryKey: getOrderQueryKey({ path }),
    queryFn: async ({ signal }) => {
      const { data } = await getOrder({ path, signal, throwOnError: true });
      noticeCredits(data, cache);
      return data;
    },
  });
}

/** Takes an answer that is newer than what the page has. */
export function putOrder(order: Order, cache: QueryClient) {
  noticeCredits(order, cache);
  cache.setQueryData(getOrderQueryKey({ path: { order_id: order.id } }), order);
}

function noticeCredits(order: Order, cache: QueryClient) {
  const before = cache.getQueryData(getOrderOptions({ path: { order_id: order.id } }).queryKey);
  if (
    before &&
    (before.status !== order.status || before.refunded_amount !== order.refunded_amount)
  )
    void creditsMoved(cache);
}

/** The order, looked at again and again while a payment is under way: when `waiting`, or by its own account. */
export function useOrder(id: string, waiting: boolean) {
  const cache = useQueryClient();
  return useQuery({
    ...orderOptions(id, cache),
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state }) => {
      const stage = state.data && stageOf(state.data);
      if (stage !== "checking" && !(waiting && stage === "payable")) return false;
      return state.dataUpdateCount < looksSoon ? soon : later;
    },
  });
}
