import type { ReactNode } from "react";

type GaugeProps = {
  label: string;
  value: number;
  unit: string;
  /** The two ends of the line. */
  range: [number, number];
  /** The band to aim for. */
  target: [number, number];
  /** How the number came about. */
  how: string | undefined;
  children?: ReactNode;
};

/** One number on a line, with the band to aim for drawn in and said in words. */
export function Gauge({ label, value, unit, range, target, how, children }: GaugeProps) {
  const at = (figure: number) =>
    Math.min(100, Math.max(0, ((figure - range[0]) / (range[1] - range[0])) * 100));
  const [low, high] = target;
  const inside = value >= low && value <= high;
  const aim = low === range[0] ? `to ${high}` : `${low} to ${high}`;
  return (
    <div className="grid grid-cols-1 break-inside-avoid content-start gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium font-sans tracking-normal">{label}</h3>
        <p className="figures">
          <span className="font-serif text-title">{Number(value.toFixed(1))}</span>{" "}
          <span className="text-muted text-note">{unit}</span>
        </p>
      </div>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="h-4 w-full">
        <rect x="0" y="3" width="100" height="2" className="fill-line" />
        <rect
          x={at(low)}
          y="2"
          width={at(high) - at(low)}
          height="4"
          className="fill-accent opacity-30"
        />
        <rect
          x={Math.max(at(value) - 0.5, 0)}
          y="0"
          width="1"
          height="8"
          className={inside ? "fill-accent" : "fill-amber"}
        />
      </svg>
      <p className="text-note">
        {inside ? "Within" : value < low ? "Below" : "Above"} the band to aim for, {aim}.{" "}
        {children && <span className="text-muted">{children}.</span>}
      </p>
      {how && (
        <details className="text-muted text-note">
          <summary className="w-fit cursor-pointer underline-offset-3 hover:underline">
            How this was measured
          </summary>
          <p className="measure pt-1">{how}</p>
        </details>
      )}
    </div>
  );
}
