import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Order } from "@/api/generated/types.gen";
import { type CheckoutWindow, type Handed, loadCheckout } from "./checkout-script";

export type RazorpayOptions = Extract<Order["checkout"], { provider: "razorpay" }>;

type Ends = {
  /** A payment went through, says the window. */
  onPaid: (handed: Handed) => void;
  /** The window is open, or was closed: either way a payment may be under way, on a phone for instance. */
  onOpened: () => void;
};

/** Razorpay's own window over our page: how to open it, whether it was closed, and why its last try failed. */
export function useCheckout(options: RazorpayOptions, { onPaid, onOpened }: Ends) {
  const shown = useRef<CheckoutWindow>(undefined);
  const [closed, setClosed] = useState(false);
  const [failure, setFailure] = useState<string>();

  const opening = useMutation({
    mutationFn: () => loadCheckout(options.script_url),
    retry: false,
    // A lost connection is said at once, not waited out.
    networkMode: "always",
    onSuccess: (Checkout) => {
      const made = new Checkout({
        ...asCheckoutOptions(options),
        modal: { confirm_close: true, ondismiss: () => setClosed(true) },
        handler: (handed) => {
          setFailure(undefined);
          onPaid(handed);
        },
      });
      made.on("payment.failed", ({ error }) => setFailure(error.description));
      setClosed(false);
      onOpened();
      shown.current = made;
      made.open();
    },
  });
  return {
    open: () => opening.mutate(),
    opening: opening.isPending,
    blocked: opening.isError,
    closed,
    failure,
    /** Stands on the element that the window belongs to: when that leaves the page, so does the window. */
    ref: useRef(() => () => shown.current?.close()).current,
  };
}

function asCheckoutOptions(options: RazorpayOptions) {
  const { key, order_id, amount, currency, name, description, timeout } = options;
  return {
    key,
    order_id,
    amount,
    currency,
    name,
    description,
    timeout,
    prefill: { name: options.buyer_name, email: options.buyer_email },
    retry: { enabled: true },
    theme: {
      color: getComputedStyle(document.documentElement).getPropertyValue("--accent").trim(),
    },
  };
}
