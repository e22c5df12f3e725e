import { expect, test } from "vitest";
import type { Order } from "@/api/generated/types.gen";
import { openOrders, stageOf } from "./orders";

const order: Order = {
  id: "1",
  status: "created",
  pack_id: 1,
  credits: 10,
  amount: 10_000,
  currency: "INR",
  provider: "sandbox",
  provider_order_id: "sandbox_order_1",
  play_money: true,
  checkout: { provider: "sandbox", play_money: true, notice: "", order_id: "sandbox_order_1" },
  processing: false,
  failure: null,
  refunded_amount: 0,
  receipt_number: null,
  created_at: "2026-11-20T10:00:00Z",
  paid_at: null,
};
const declined = { code: "payment_declined", message: "The bank said no." };

test("an order can be paid until it is, also after a try that failed", () => {
  expect(stageOf(order)).toBe("payable");
  expect(stageOf({ ...order, status: "failed", failure: declined })).toBe("payable");
  expect(stageOf({ ...order, status: "paid", checkout: null })).toBe("paid");
});

test("a payment under way is waited for, and not offered again", () => {
  expect(stageOf({ ...order, processing: true })).toBe("checking");
});

test("an order that nobody takes money for is closed", () => {
  expect(stageOf({ ...order, status: "failed", checkout: null })).toBe("closed");
});

test("open are those that wait for a payment or for its end", () => {
  const paid: Order = { ...order, id: "2", status: "paid" };
  const checked: Order = { ...order, id: "3", processing: true };
  expect(openOrders([paid, checked, order]).map(({ id }) => id)).toEqual(["3", "1"]);
});
