// Stands in for Checkout.js: the same options, handler and events, and three buttons in place of a bank.
(() => {
  const gateway = new URL(document.currentScript.src).origin;

  async function attempt(order, outcome) {
    const answer = await fetch(`${gateway}/checkout/${order}/${outcome}`, { method: "POST" });
    return answer.json();
  }

  class Razorpay {
    constructor(options) {
      this.options = options;
      this.listeners = {};
    }

    on(event, listener) {
      this.listeners[event] = listener;
    }

    open() {
      this.dialog = document.createElement("dialog");
      this.dialog.setAttribute("aria-label", `Pay ${this.options.name}`);
      this.button("Pay", () => this.pay());
      this.button("Fail", () => this.fail());
      this.button("Close", () => this.dismiss());
      document.body.append(this.dialog);
      this.dialog.showModal();
    }

    close() {
      this.dialog?.remove();
    }

    button(label, act) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", act);
      this.dialog.append(button);
    }

    async pay() {
      const handed = await attempt(this.options.order_id, "captured");
      this.close();
      this.options.handler(handed);
    }

    async fail() {
      const { razorpay_order_id, razorpay_payment_id } = await attempt(this.options.order_id, "failed");
      this.listeners["payment.failed"]?.({
        error: {
          code: "BAD_REQUEST_ERROR",
          description: "Your payment could not be completed.",
          source: "customer",
          step: "payment_authorization",
          reason: "payment_failed",
          metadata: { order_id: razorpay_order_id, payment_id: razorpay_payment_id },
        },
      });
    }

    dismiss() {
      this.close();
      this.options.modal?.ondismiss?.();
    }
  }

  window.Razorpay = Razorpay;
})();
