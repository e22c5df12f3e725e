import type { ProgressLine } from "@/api/generated/types.gen";
import { counted, exactTime, signed } from "@/lib/format";

// The drawing's own units: it is stretched to the width there is, and its height on the screen is fixed.
const width = 100;
const height = 40;

/** Lines of one size and one scale beside each other, so that they can be compared at a glance. */
export function SmallMultiples({ lines }: { lines: ProgressLine[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {lines.map((line) => (
        <li key={line.key}>
          <Multiple line={line} />
        </li>
      ))}
    </ul>
  );
}

function Multiple({ line }: { line: ProgressLine }) {
  const { label, unit, points, change } = line;
  const newest = points.at(-1);
  return (
    <figure className="grid break-inside-avoid gap-2">
      <figcaption className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        {newest && (
          <span className="figures whitespace-nowrap">
            <span className="font-serif text-accent text-title">
              {line.of === "delivery" ? rounded(newest.value) : newest.value.toFixed(1)}
            </span>
            <span className="text-muted text-note"> {unit}</span>
          </span>
        )}
      </figcaption>
      {change === null ? (
        <p className="text-muted text-note">
          Asked {counted(points.length, "time")}. {counted(line.missing, "more interview")} and a
          line stands here.
        </p>
      ) : (
        <>
          <Line line={line} />
          <p className="figures text-muted text-note">
            {change === 0 ? "Level" : signed(change)} over {counted(points.length, "interview")}
            {line.target && `, aim for ${line.target[0]} to ${line.target[1]}`}
          </p>
        </>
      )}
    </figure>
  );
}

function Line({ line }: { line: ProgressLine }) {
  const { points, low, high, target } = line;
  const across = (index: number) => 2 + (index * (width - 4)) / (points.length - 1);
  const up = (value: number) =>
    height - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * height;
  const spots = points.map((point, index) => `${across(index)} ${up(point.value)}`);
  return (
    <svg
      role="img"
      aria-label={`${line.label}: ${points.map((point) => rounded(point.value)).join(", ")}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-16 w-full overflow-visible"
    >
      <path
        d={`M0 0H${width}M0 ${height}H${width}`}
        className="stroke-line"
        vectorEffect="non-scaling-stroke"
      />
      {target && (
        <rect
          y={up(target[1])}
          width={width}
          height={up(target[0]) - up(target[1])}
          className="fill-accent opacity-15"
        />
      )}
      <path
        d={`M${spots.join("L")}`}
        className="fill-none stroke-2 stroke-accent"
        vectorEffect="non-scaling-stroke"
      />
      {points.map((point, index) => (
        // A stroke of no length with round ends stays a circle however the drawing is stretched.
        <path
          key={point.interview_id}
          d={`M${across(index)} ${up(point.value)}h0`}
          className="stroke-[7] stroke-accent"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        >
          <title>{`${rounded(point.value)}, ${exactTime(point.at)}`}</title>
        </path>
      ))}
    </svg>
  );
}

function rounded(value: number): string {
  return String(Number(value.toFixed(1)));
}
