import type { QueryClient } from "@tanstack/react-query";
import {
  getSpendingQueryKey,
  getWalletQueryKey,
  listActivityQueryKey,
  listOrdersQueryKey,
  listTransactionsQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";

/** Has everything asked for anew that tells of the balance: the header shows it at once. */
export function creditsMoved(cache: QueryClient): Promise<unknown> {
  const told = [
    getWalletQueryKey(),
    getSpendingQueryKey(),
    listTransactionsQueryKey(),
    listOrdersQueryKey(),
    listActivityQueryKey(),
  ];
  return Promise.all(told.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
