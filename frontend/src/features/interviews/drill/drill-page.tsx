import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  getTodaysDrillOptions,
  getTodaysDrillQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { counted } from "@/lib/format";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Finished } from "./finished";
import { OneQuestion } from "./one-question";

export async function loader() {
  // Asked anew at each visit; the two seconds spare the page, which asks for the same, a second request.
  await queryClient.fetchQuery({ ...getTodaysDrillOptions(), staleTime: 2_000 });
  return null;
}

/** Questions that were answered weakly, one after another, on the day that they are due. */
export function Component() {
  const { data: drill } = useSuspenseQuery(getTodaysDrillOptions());
  // The round as it was begun: what is answered leaves today's list, and must not leave the page.
  const [{ items, minutes }] = useState(drill);
  const [at, setAt] = useState(0);
  const item = items[at];
  const next = () => {
    setAt(at + 1);
    void queryClient.invalidateQueries({ queryKey: getTodaysDrillQueryKey() });
  };
  return (
    <>
      <PageMeta
        title="Ten minutes of practice"
        description="Questions come back until you answer them well."
      />
      <PageHeader title="Ten minutes of practice">
        {item
          ? `${counted(items.length, "question")} today, about ${minutes} minutes. Free, and only for you.`
          : "Questions that went badly come back here, after a day, three, a week, and so on, until you know them."}
      </PageHeader>
      {item ? (
        <OneQuestion key={item.id} item={item} number={at + 1} of={items.length} onNext={next} />
      ) : (
        <Finished drill={drill} />
      )}
    </>
  );
}
