/** How far something is, with its words. `value` 0 to 1; absent where the end is not known yet. */
export function Progress({ label, value }: { label: string; value?: number }) {
  const percent = value === undefined ? undefined : Math.round(value * 100);
  return (
    <div className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4 text-note">
        <span>{label}</span>
        {percent !== undefined && (
          <span className="figures whitespace-nowrap text-muted">{percent} %</span>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className={`h-full rounded-full bg-accent transition-[width] duration-200 ease-settle ${percent === undefined ? "w-1/3 motion-safe:animate-breathe" : ""}`}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
