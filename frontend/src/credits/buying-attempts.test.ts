// @vitest-environment jsdom
import { expect, test } from "vitest";
import { buyingKey, forgetBuyingKey } from "./buying-attempts";

test("a pack is bought under one key until its answer is here, and then under another", () => {
  const first = buyingKey(1);
  expect(buyingKey(1)).toBe(first);
  expect(buyingKey(2)).not.toBe(first);
  forgetBuyingKey(1);
  expect(buyingKey(1)).not.toBe(first);
});
