import { useSyncExternalStore } from "react";

export type ThemeChoice = "light" | "dark" | "system";

// Shared with public/theme.js, which paints the first frame.
const key = "greenroom-theme";
const system = () => window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function choice(): ThemeChoice {
  const stored = localStorage.getItem(key);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function apply() {
  const picked = choice();
  const dark = picked === "dark" || (picked === "system" && system().matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  for (const notify of listeners) notify();
}

export function setTheme(next: ThemeChoice) {
  if (next === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, next);
  apply();
}

/** Follows the system, and the choice made in another tab, for as long as the page lives. */
export function followTheme() {
  system().addEventListener("change", apply);
  window.addEventListener("storage", (event) => event.key === key && apply());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, choice);
}
