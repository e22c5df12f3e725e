import { useCallback } from "react";

function findingAt(target: EventTarget | null): string | undefined {
  const marked = target instanceof Element ? target.closest("[data-finding]") : null;
  return marked?.getAttribute("data-finding") ?? undefined;
}

/**
 * A ref for what holds elements with `data-finding`: calls back with the one under the mouse or with the focus, and with
 * nothing as either leaves. One set of listeners for a page of a thousand lines. `onPoint` must be stable.
 */
export function usePointing(onPoint: (finding: string | undefined) => void) {
  return useCallback(
    (node: HTMLElement | null) => {
      if (!node) return;
      const listeners = new AbortController();
      const { signal } = listeners;
      const leave = () => onPoint(undefined);
      node.addEventListener("focusin", (event) => onPoint(findingAt(event.target)), { signal });
      node.addEventListener("focusout", leave, { signal });
      node.addEventListener("pointerleave", leave, { signal });
      node.addEventListener(
        "pointerover",
        // A finger does not hover: its tap would leave the light on.
        (event) => event.pointerType === "mouse" && onPoint(findingAt(event.target)),
        { signal },
      );
      return () => listeners.abort();
    },
    [onPoint],
  );
}
