/** What Checkout.js hands to its handler once a payment went through. */
export type Handed = {
  razorpay_order_id: string;
  razorpay_payment_id: string;
  razorpay_signature: string;
};

/** Checkout.js' options, as far as we use them: razorpay.com/docs, Standard Checkout. */
export type CheckoutOptions = {
  key: string;
  order_id: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  prefill: { name: string; email: string };
  retry: { enabled: boolean };
  /** Seconds. */
  timeout: number;
  theme: { color: string };
  modal: { confirm_close: boolean; ondismiss: () => void };
  handler: (handed: Handed) => void;
};

export type CheckoutWindow = {
  on(event: "payment.failed", listener: (failed: { error: { description: string } }) => void): void;
  open(): void;
  close(): void;
};

declare global {
  interface Window {
    Razorpay?: new (options: CheckoutOptions) => CheckoutWindow;
  }
}

/** The script did not come, or is not what it should be: something keeps it from this page. */
export class ScriptBlocked extends Error {}

/** Loads Checkout.js once. After a failure the next call tries again. Raises `ScriptBlocked`. */
export async function loadCheckout(address: string) {
  if (!window.Razorpay) await load(address);
  if (!window.Razorpay) throw new ScriptBlocked(`${address} brought no checkout`);
  return window.Razorpay;
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      // Or every failed try would leave a dead element in the page.
      script.remove();
      reject(new ScriptBlocked(`${address} did not load`));
    };
    document.head.append(script);
  });
}
