import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { findingHash } from "@/analysis/address";
import { Rewriting } from "@/analysis/rewriting";
import { SeverityWords } from "@/analysis/severity-words";
import type { Mended, Quote, Remaining } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Section } from "@/ui/section";

const mostQuotes = 3;

type Found = { dimension: string; rule: string; evidence: Quote[] };

/** What was found then and is well now, with the words it stood on. */
export function MendedFindings({ found, before }: { found: Mended[]; before: string }) {
  return (
    <Findings title="What improved" count={found.length}>
      {found.length === 0 && (
        <p className="measure py-4 text-muted">
          Nothing that was found then is mended yet. Start with what stands first among what is
          left.
        </p>
      )}
      {found.map((one) => (
        <Item key={`${one.dimension} ${one.rule}`}>
          <div className="flex items-start gap-2.5">
            <CircleCheck aria-hidden size={18} className="mt-0.5 shrink-0 text-accent" />
            <p className="measure wrap-anywhere min-w-0 font-medium">
              {one.now ?? "Nothing of this is left."}
            </p>
            <Gain now={one.gain} />
          </div>
          <div className="grid gap-2 pl-7">
            <p className="measure wrap-anywhere text-muted">Then: {one.message}</p>
            <Words found={one} screening={before} />
          </div>
        </Item>
      ))}
    </Findings>
  );
}

/** What the newer CV still asks for, what to do about it, and its better lines to copy. */
export function RemainingFindings({
  title,
  found,
  after,
}: {
  title: string;
  found: Remaining[];
  after: string;
}) {
  return (
    <Findings title={title} count={found.length}>
      {found.length === 0 && (
        <p className="measure py-4 text-muted">Nothing of what was found then is left.</p>
      )}
      {found.map((one) => (
        <Item key={`${one.dimension} ${one.rule}`}>
          <div className="flex flex-wrap items-baseline gap-x-4">
            <SeverityWords severity={one.severity} />
            <Gain now={one.gain} then={one.gain_before} />
          </div>
          <div className="measure wrap-anywhere grid gap-0.5">
            <p className="font-medium">{one.message}</p>
            {one.fix && <p className="text-muted">{one.fix}</p>}
          </div>
          {one.rewritings.length === 0 && <Words found={one} screening={after} />}
          {one.rewritings.map((line) => (
            <Rewriting key={line.before} before={line.before} after={line.after} />
          ))}
        </Item>
      ))}
    </Findings>
  );
}

function Findings({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) {
  return (
    <Section
      title={title}
      aside={<span className="figures text-muted">{count}</span>}
      className="print:block print:space-y-4"
    >
      <ul className="-mt-4 divide-y divide-line">{children}</ul>
    </Section>
  );
}

function Item({ children }: { children: ReactNode }) {
  return <li className="grid break-inside-avoid gap-2.5 py-5">{children}</li>;
}

/** The points that were, or are, to be had. */
function Gain({ now, then = null }: { now: number; then?: number | null }) {
  const points = Math.round(now);
  const before = then === null ? points : Math.round(then);
  if (points < 1 && before < 1) return null;
  return (
    <span className="figures ml-auto whitespace-nowrap text-muted text-note">
      {points < 1 ? "under 1" : `+${points}`}
      <span className="sr-only"> {points > 1 ? "points" : "point"}</span>
      {before !== points && `, was +${before}`}
    </span>
  );
}

/** The words a finding stands on, each the way to its line in that analysis. */
function Words({ found, screening }: { found: Found; screening: string }) {
  if (found.evidence.length === 0) return null;
  const finding = `finding-${found.dimension}-${found.rule}`;
  return (
    <ul className="grid gap-2" aria-label="Your words">
      {found.evidence.slice(0, mostQuotes).map((quote, index) => (
        <li key={`${quote.start}-${quote.end}`}>
          <Link
            to={`${paths.screening(screening)}${findingHash(finding, index)}`}
            dir="auto"
            className="wrap-anywhere line-clamp-2 border-line border-s-2 py-0.5 ps-3 font-serif transition-colors duration-150 hover:border-accent"
          >
            <q>{quote.text}</q>
          </Link>
        </li>
      ))}
    </ul>
  );
}
