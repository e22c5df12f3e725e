import { expect, test } from "vitest";
import { pricePerCredit, saving } from "./packs";
import { enoughFor, priceOf } from "./prices";

const wallet = { prices: { screening: 1, interview: 5 } };
const pack = (credits: number, price: number) => ({ id: credits, credits, price, currency: "INR" });
const packs = [pack(10, 10_000), pack(25, 22_500), pack(100, 75_000)];

test("a pack is enough for analyses and interviews, half and half", () => {
  expect(enoughFor(10, wallet)).toBe("5 analyses and an interview");
  expect(enoughFor(25, wallet)).toBe("15 analyses and 2 interviews");
  expect(enoughFor(100, wallet)).toBe("50 analyses and 10 interviews");
});

test("a handful of credits promises no interview", () => {
  expect(enoughFor(1, wallet)).toBe("an analysis");
  expect(enoughFor(9, wallet)).toBe("9 analyses");
});

test("a price that the wallet does not name is not made up", () => {
  expect(() => priceOf({ prices: {} }, "screening")).toThrow("no price for screening");
});

test("a credit's price is said, and what it saves against the dearest", () => {
  expect(packs.map(pricePerCredit)).toEqual(["₹10 a credit", "₹9 a credit", "₹7.50 a credit"]);
  expect(packs.map((one) => saving(one, packs))).toEqual([0, 10, 25]);
});
