import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { Footprints } from "lucide-react";
import { Link } from "react-router";
import { byCursor } from "@/api/by-cursor";
import { listActivityInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Activity, ListActivityResponse } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { clockTime, exactTime } from "@/lib/format";
import { groupByDay } from "@/lib/group-by-day";
import { paths, subjectPath } from "@/lib/paths";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Pager } from "@/ui/pager";

const entriesOptions = {
  ...listActivityInfiniteOptions(),
  ...byCursor,
};

export async function loader() {
  await queryClient.ensureInfiniteQueryData(entriesOptions);
  return null;
}

function Entry({ entry }: { entry: Activity }) {
  const target = subjectPath(entry.subject);
  return (
    <li className="flex items-baseline justify-between gap-6 py-3.5">
      {target ? (
        <Link to={target} className="link wrap-anywhere min-w-0">
          {entry.title}
        </Link>
      ) : (
        <span>{entry.title}</span>
      )}
      <time
        dateTime={entry.occurred_at}
        title={exactTime(entry.occurred_at)}
        className="figures text-muted text-note"
      >
        {clockTime(entry.occurred_at)}
      </time>
    </li>
  );
}

function Days({ data }: { data: InfiniteData<ListActivityResponse> }) {
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0)
    return (
      <EmptyState
        icon={Footprints}
        title="Nothing has happened yet"
        action={
          <Button asChild>
            <Link to={paths.cvs}>Add a CV</Link>
          </Button>
        }
      >
        CVs you add, analyses, and changes to your account will be listed here as they happen.
      </EmptyState>
    );
  return groupByDay(entries, (entry) => entry.occurred_at).map((day) => (
    <section key={day.name} aria-label={day.name} className="pb-8">
      <h2 className="border-line border-b pb-3 text-title">{day.name}</h2>
      <ul className="divide-y divide-line">
        {day.items.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  ));
}

export function Component() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...entriesOptions,
    throwOnError: true,
  });
  return (
    <>
      <PageMeta title="Activity" description="What happened in your account, newest first." />
      <PageHeader title="Activity">What happened in your account, newest first.</PageHeader>
      {data && <Days data={data} />}
      <Pager
        label="Older activity"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
