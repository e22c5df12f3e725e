import { useEffect, useRef } from "react";

const writing = "input, textarea, select, [contenteditable], dialog[open], [role=menu]";
// Milliseconds that the second key of two may take.
const patience = 1_000;

/**
 * Runs `bindings["g d"]` when g and then d are pressed, `bindings["?"]` on a single key. Keys meant for a control, a
 * menu or a dialog, or pressed with Control, Alt or Command, stay theirs. `bindings` must be stable.
 */
export function useShortcuts(bindings: Record<string, () => void>) {
  const before = useRef({ key: "", at: 0 });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.altKey || event.metaKey || target.closest(writing)) return;
      const recent = event.timeStamp - before.current.at < patience;
      const run = (recent && bindings[`${before.current.key} ${event.key}`]) || bindings[event.key];
      before.current = { key: event.key, at: event.timeStamp };
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [bindings]);
}
