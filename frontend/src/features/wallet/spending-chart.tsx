import { useQuery } from "@tanstack/react-query";
import { getSpendingOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { SpendingMonth } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { cn } from "@/lib/cn";
import { Loading, Stroke } from "@/ui/skeleton";
import { inWords, monthName, netSpent, shortMonth, topOf } from "./spending-months";
import { SpendingTable } from "./spending-table";

// The drawing's own units: it is stretched to the width there is, and its height on the screen is fixed.
const slot = 10;
const height = 100;

/** What was spent in each of the last twelve months, drawn from zero; the same as a table below. */
export function SpendingChart() {
  const { data, error } = useQuery(getSpendingOptions());
  if (error) return <p className="text-muted">{problemWords(error).detail}</p>;
  if (!data)
    return (
      <Loading what="spending">
        <Stroke className="h-40" />
      </Loading>
    );
  if (data.months.every((month) => netSpent(month) === 0))
    return (
      <p className="measure text-muted">
        Nothing was spent in the last twelve months. Each month's spending will be drawn here.
      </p>
    );
  return (
    <div className="grid grid-cols-1 gap-4">
      <Bars months={data.months} />
      <SpendingTable months={data.months} />
    </div>
  );
}

function Bars({ months }: { months: SpendingMonth[] }) {
  const top = topOf(Math.max(...months.map(netSpent)));
  return (
    <figure
      role="img"
      aria-label={`Credits spent a month: ${inWords(months)}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-muted text-note"
    >
      <div className="figures -my-2.5 flex flex-col justify-between text-right">
        <span>{top}</span>
        <span>0</span>
      </div>
      <svg
        aria-hidden
        viewBox={`0 0 ${slot * months.length} ${height}`}
        preserveAspectRatio="none"
        className="h-32 w-full"
      >
        <path
          d={`M0 0H${slot * months.length}M0 ${height}H${slot * months.length}`}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        {months.map((month, index) => (
          <Column key={month.month} month={month} index={index} top={top} />
        ))}
      </svg>
      <div className="col-start-2 grid grid-cols-12 pt-2 text-center">
        {months.map(({ month }, index) => (
          <span
            key={month}
            className={cn("truncate", index === months.length - 1 && "font-medium text-ink")}
          >
            <span className="sm:hidden">{shortMonth(month)[0]}</span>
            <span className="hidden sm:inline">{shortMonth(month)}</span>
          </span>
        ))}
      </div>
    </figure>
  );
}

function Column({ month, index, top }: { month: SpendingMonth; index: number; top: number }) {
  const length = (height * netSpent(month)) / top;
  return (
    <rect
      x={index * slot + 2}
      width={slot - 4}
      y={height - length}
      height={length}
      className="fill-accent"
    >
      <title>{`${monthName(month.month)}: ${netSpent(month)}`}</title>
    </rect>
  );
}
