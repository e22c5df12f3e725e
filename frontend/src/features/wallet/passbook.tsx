import { useInfiniteQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import { Link } from "react-router";
import { byCursor } from "@/api/by-cursor";
import { listTransactionsInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Transaction } from "@/api/generated/types.gen";
import { ReceiptIcon } from "@/credits/receipt-button";
import { cn } from "@/lib/cn";
import { clockTime, exactTime, signed } from "@/lib/format";
import { groupByDay } from "@/lib/group-by-day";
import { paths, subjectPath } from "@/lib/paths";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Pager } from "@/ui/pager";
import { Loading, RowStrokes } from "@/ui/skeleton";
import { type Filter, isNarrowed, queryOf } from "./filter";

function Entry({ entry }: { entry: Transaction }) {
  const target = subjectPath(entry.reference);
  return (
    <tr id={entry.id} className="border-line border-b target:bg-accent-soft">
      <td className="wrap-anywhere py-3.5 pr-4">
        <span className="flex items-center gap-2">
          {target ? (
            <Link to={target} className="link">
              {entry.description}
            </Link>
          ) : (
            entry.description
          )}
          {entry.kind === "purchase" && (
            <ReceiptIcon orderId={entry.reference.id} of={entry.description} />
          )}
        </span>
      </td>
      <td className="hidden py-3.5 pr-4 text-muted text-note sm:table-cell">
        <time dateTime={entry.created_at} title={exactTime(entry.created_at)}>
          {clockTime(entry.created_at)}
        </time>
      </td>
      <td
        className={cn(
          "figures w-16 py-3.5 text-right font-medium",
          entry.amount > 0 ? "text-accent" : "text-ink",
        )}
      >
        {signed(entry.amount)}
      </td>
      <td className="figures w-20 py-3.5 text-right text-muted">{entry.balance_after}</td>
    </tr>
  );
}

function NoEntries({ filter }: { filter: Filter }) {
  if (isNarrowed(filter))
    return (
      <EmptyState
        icon={Coins}
        title={filter.from || filter.to ? "No entries in these days" : "No entries of this kind"}
      >
        What was written otherwise is behind “Show all”.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Coins}
      title="No entries yet"
      action={
        <Button asChild>
          <Link to={paths.cvs}>Go to your CVs</Link>
        </Button>
      }
    >
      Each analysis is written here as it is paid for, with what was left after.
    </EmptyState>
  );
}

/** The entries by day, newest first, with the balance after each. */
export function Passbook({ filter }: { filter: Filter }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...listTransactionsInfiniteOptions({ query: queryOf(filter) }),
    ...byCursor,
    throwOnError: true,
  });
  if (!data)
    return (
      <Loading what="entries">
        <RowStrokes />
      </Loading>
    );
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <NoEntries filter={filter} />;

  return (
    <>
      <table className="w-full border-collapse">
        <thead className="text-muted text-note">
          <tr>
            <th className="text-left font-normal">What for</th>
            <th className="hidden text-left font-normal sm:table-cell">Time</th>
            <th className="text-right font-normal">Credits</th>
            <th className="pl-4 text-right font-normal">After</th>
          </tr>
        </thead>
        {groupByDay(entries, (entry) => entry.created_at).map((day) => (
          <tbody key={day.name}>
            <tr className="border-line border-b">
              <th colSpan={4} scope="rowgroup" className="pt-6 pb-2 text-left font-medium">
                {day.name}
              </th>
            </tr>
            {day.items.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        ))}
      </table>
      <Pager
        label="Older entries"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
