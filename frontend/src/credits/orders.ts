import type { Order } from "@/api/generated/types.gen";

/** Where a purchase stands, in the one word that decides what its page shows. */
export type OrderStage = "payable" | "checking" | "paid" | "refunded" | "closed";

export function stageOf(order: Order): OrderStage {
  if (order.status === "paid" || order.status === "refunded") return order.status;
  if (order.processing) return "checking";
  return order.checkout ? "payable" : "closed";
}

/** Those that still wait for a payment, or for its end; newest first as the server lists them. */
export function openOrders(orders: readonly Order[]): Order[] {
  return orders.filter((order) => ["payable", "checking"].includes(stageOf(order)));
}
