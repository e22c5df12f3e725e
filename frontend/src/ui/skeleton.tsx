import { cn } from "@/lib/cn";

/** A grey stroke in the place and size of a line to come. Decorative: `Loading` carries the words. */
export function Stroke({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block h-4 rounded-sm bg-line motion-safe:animate-breathe", className)}
    />
  );
}

/** Strokes shaped like what comes, announced once as "Loading ..." */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">Loading {what}</span>
      {children}
    </div>
  );
}

/** The rows of a list to come, on hairlines as the list will be. */
export function RowStrokes({ rows = 4 }: { rows?: number }) {
  return (
    <div className="divide-y divide-line border-line border-y">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes are all alike and never move.
        <div key={row} className="flex items-center justify-between gap-8 py-4">
          <div className="grid flex-1 gap-2">
            <Stroke className="w-2/3 max-w-80" />
            <Stroke className="h-3 w-1/3 max-w-40" />
          </div>
          <Stroke className="w-12" />
        </div>
      ))}
    </div>
  );
}
