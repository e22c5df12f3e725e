// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { loadCheckout, ScriptBlocked } from "./checkout-script";

const address = "https://checkout.example/checkout.js";
const script = () => document.head.querySelector("script");

beforeEach(() => {
  document.head.replaceChildren();
  window.Razorpay = undefined;
});

test("a script that does not come is said to be blocked, and asked for again the next time", async () => {
  for (const _ of ["first", "next"]) {
    const attempt = loadCheckout(address);
    script()?.dispatchEvent(new Event("error"));
    await expect(attempt).rejects.toBeInstanceOf(ScriptBlocked);
  }
  expect(script()).toBeNull();
});

test("a script that brings no checkout is of no use either", async () => {
  const attempt = loadCheckout(address);
  expect(script()?.src).toBe(address);
  script()?.dispatchEvent(new Event("load"));
  await expect(attempt).rejects.toBeInstanceOf(ScriptBlocked);
});

test("a script that is there already is not loaded again", async () => {
  class Checkout {
    on() {}
    open() {}
    close() {}
  }
  window.Razorpay = Checkout;
  expect(await loadCheckout(address)).toBe(Checkout);
  expect(script()).toBeNull();
});
