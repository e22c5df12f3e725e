import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useSyncExternalStore } from "react";
import { type Tone, toneIcons } from "./badge";
import { IconButton } from "./icon-button";

type ToastWords = {
  tone?: Tone;
  message: string;
  /** A way back, or onward. */
  action?: { label: string; run: () => void };
};

type Entry = ToastWords & { id: number };

let entries: Entry[] = [];
let last = 0;
const listeners = new Set<() => void>();

function put(next: Entry[]) {
  entries = next;
  for (const notify of listeners) notify();
}

function dismiss(id: number) {
  put(entries.filter((entry) => entry.id !== id));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says in a corner, for some seconds, that something happened; at most three stand at once. Returns how to end it. */
export function toast(words: ToastWords): () => void {
  last += 1;
  const id = last;
  put([...entries.slice(-2), { ...words, id }]);
  return () => dismiss(id);
}

function Words({ entry }: { entry: Entry }) {
  const Icon = toneIcons[entry.tone ?? "good"];
  return (
    <Radix.Root
      // Milliseconds; longer where there is something to press.
      duration={entry.action ? 10_000 : 6_000}
      onOpenChange={(open) => open || dismiss(entry.id)}
      className="flex items-center gap-3 rounded border border-line bg-surface py-2 pr-2 pl-4 shadow-float motion-safe:animate-rise"
    >
      <Icon aria-hidden size={20} className="shrink-0 text-accent" />
      <Radix.Description className="wrap-anywhere min-w-0 flex-1 py-2">
        {entry.message}
      </Radix.Description>
      {entry.action && (
        <Radix.Action
          altText={entry.action.label}
          onClick={entry.action.run}
          className="link cursor-pointer px-1 font-medium"
        >
          {entry.action.label}
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton icon={X} label="Dismiss" />
      </Radix.Close>
    </Radix.Root>
  );
}

/** Stands once, at the root: where toasts appear. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => entries);
  return (
    <Radix.Provider label="Notices">
      {shown.map((entry) => (
        <Words key={entry.id} entry={entry} />
      ))}
      <Radix.Viewport
        label="Notices ({hotkey})"
        className="fixed right-4 bottom-20 z-50 grid w-[min(24rem,calc(100vw-2rem))] gap-3 outline-none sm:bottom-4"
      />
    </Radix.Provider>
  );
}
