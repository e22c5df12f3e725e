import { createHmac, randomUUID } from "node:crypto";
import { answers, end, freePort, freshData, python, settings } from "./app";
import { test as base } from "./test";

const webhookSecret = "whsec";

type Gateway = { app: string; simulator: string };

/** The whole app again, with Razorpay's simulator as its gateway; both are gone afterwards. */
export const test = base.extend<object, { gateway: Gateway }>({
  gateway: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one needs off its pattern.
    async ({}, use) => {
      const simulator = `http://127.0.0.1:${await freePort()}`;
      const port = await freePort();
      const app = `http://localhost:${port}`;
      const started = [
        python(["-m", "tests.simulators.razorpay_http", new URL(simulator).port], {}),
        python(["-m", "greenroom", "serve"], {
          ...settings(port, freshData()),
          PAYMENT_PROVIDER: "razorpay",
          RAZORPAY_KEY_ID: "rzp_test_greenroom",
          RAZORPAY_KEY_SECRET: "test_secret",
          RAZORPAY_WEBHOOK_SECRET: webhookSecret,
          RAZORPAY_BASE_URL: `${simulator}/v1`,
          PAYMENT_CHECKOUT_SCRIPT_URL: `${simulator}/checkout.js`,
        }),
      ];
      await Promise.all([answers(`${simulator}/checkout.js`), answers(`${app}/health/ready`)]);
      await use({ app, simulator });
      await Promise.all(started.map(end));
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ gateway }, use) => use(gateway.app),
});

/** What a buyer does on their phone while no page of ours is told: the payment goes through, and a webhook says so. */
export async function payOnThePhone(
  { app, simulator }: Gateway,
  gatewayOrder: string,
  amount: number,
) {
  const paid = await fetch(`${simulator}/checkout/${gatewayOrder}/captured`, { method: "POST" });
  const { razorpay_payment_id: id } = await paid.json();
  const entity = { id, order_id: gatewayOrder, amount, currency: "INR", status: "captured" };
  const body = JSON.stringify({ event: "payment.captured", payload: { payment: { entity } } });
  await fetch(`${app}/api/v1/payments/webhooks/razorpay`, {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "X-Razorpay-Signature": createHmac("sha256", webhookSecret).update(body).digest("hex"),
      "X-Razorpay-Event-Id": randomUUID(),
    },
  });
}
