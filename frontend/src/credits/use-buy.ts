import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { listOrdersOptions, listOrdersQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { createOrder } from "@/api/generated/sdk.gen";
import type { CreditPack, Order } from "@/api/generated/types.gen";
import { paths, withReturn } from "@/lib/paths";
import { buyingKey, forgetBuyingKey } from "./buying-attempts";
import { openOrders } from "./orders";

/** Buys a pack: leads to the page where its order is paid, from which one comes back to `returnTo`. */
export function useBuy(returnTo: string | undefined) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const buying = useMutation({
    mutationFn: async (pack: CreditPack) => (await openOrder(pack, cache)) ?? placeOrder(pack),
    // Only where no answer came: under the same key the order is found if it was made.
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onSuccess: async (order) => {
      void cache.invalidateQueries({ queryKey: listOrdersQueryKey() });
      await navigate(orderPath(order.id, returnTo));
    },
  });
  return {
    buy: buying.mutate,
    busyWith: buying.isPending ? buying.variables.id : undefined,
    error: buying.error,
  };
}

/** The address of an order's page, with where to go on once it is paid. */
export function orderPath(orderId: string, returnTo: string | undefined): string {
  return returnTo ? withReturn(paths.order(orderId), returnTo) : paths.order(orderId);
}

/** The order for this pack that waits for its payment, of an earlier visit; asking for it may fail without harm. */
async function openOrder({ id }: CreditPack, cache: QueryClient): Promise<Order | undefined> {
  // Anew, whatever the cache has: it may have been paid for in another tab.
  const orders = await cache
    .fetchQuery({ ...listOrdersOptions(), staleTime: 0 })
    .catch(() => undefined);
  return openOrders(orders?.items ?? []).find(({ pack_id }) => pack_id === id);
}

async function placeOrder({ id }: CreditPack): Promise<Order> {
  const { data } = await createOrder({
    headers: { "Idempotency-Key": buyingKey(id) },
    body: { pack_id: id },
    throwOnError: true,
  });
  forgetBuyingKey(id);
  return data;
}
