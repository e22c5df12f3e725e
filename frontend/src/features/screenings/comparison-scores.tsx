import { Link } from "react-router";
import type { ComparedScreening, Comparison, DimensionChange } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";
import { Time } from "@/ui/time";
import { Points } from "./points";
import { ThenAndNow } from "./then-and-now";

/** The two scores, and the change between them. */
export function Scores({ before, after, overall_change }: Comparison) {
  return (
    <div className="flex flex-wrap items-start gap-x-12 gap-y-6 sm:gap-x-16">
      <OneScore title="Then" compared={before} />
      <OneScore title="Now" compared={after} now />
      <p className="basis-full text-title sm:basis-auto sm:pt-9">
        <Points change={overall_change} />
      </p>
    </div>
  );
}

function OneScore({
  title,
  compared,
  now = false,
}: {
  title: string;
  compared: ComparedScreening;
  now?: boolean;
}) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="text-muted text-note">{title}</p>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span
          className={cn(
            "figures font-[480] font-serif text-[3.5rem] leading-none tracking-[-0.03em] sm:text-[5rem]",
            now ? "text-accent" : "text-muted",
          )}
        >
          {compared.overall}
        </span>
        <span className="text-muted text-note">out of 100</span>
      </p>
      <p className="grid gap-0.5 pt-1 text-note">
        <Link to={paths.screening(compared.id)} className="link wrap-anywhere">
          {compared.filename}
        </Link>
        <span className="text-muted">
          <Time at={compared.created_at} />
        </span>
      </p>
    </div>
  );
}

/** Each side of the score, then and now, as two thin bars. */
export function Dimensions({ dimensions }: { dimensions: DimensionChange[] }) {
  return (
    <Section title="Side by side" className="print:block print:space-y-4">
      <ul className="grid gap-x-16 gap-y-5 lg:grid-cols-2">
        {dimensions.map((dimension) => (
          <li key={dimension.key} className="grid break-inside-avoid gap-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>{dimension.label}</span>
              <ThenAndNow then={dimension.before} now={dimension.after} none="not measured" />
            </p>
            <div aria-hidden className="grid gap-1">
              <ThinBar value={dimension.before} />
              <ThinBar value={dimension.after} now />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ThinBar({ value, now = false }: { value: number | null; now?: boolean }) {
  return (
    <div className="h-1 overflow-hidden rounded-full bg-line">
      <div
        className={cn("h-full rounded-full", now ? "bg-accent" : "bg-edge")}
        style={{ width: `${value ?? 0}%` }}
      />
    </div>
  );
}
