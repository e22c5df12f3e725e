import { useSyncExternalStore } from "react";

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Room for the page and its margin side by side: Tailwind's `lg`, and paper, where nothing opens over anything. */
export function useWide(): boolean {
  return useMedia("(min-width: 64rem), print");
}
