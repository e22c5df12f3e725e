import { useInfiniteQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { byCursor } from "@/api/by-cursor";
import { listStoriesInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Tag } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { ChoiceGroup } from "@/ui/choice-group";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Pager } from "@/ui/pager";
import { RowStrokes } from "@/ui/skeleton";
import { OneStory } from "./one-story";

type Competency = Tag["key"];

const storiesOptions = (competency?: Competency) => ({
  ...listStoriesInfiniteOptions({ query: competency ? { competency } : {} }),
  ...byCursor,
});

export async function loader() {
  await queryClient.ensureInfiniteQueryData(storiesOptions());
  return null;
}

/** The student's own stories, found in their answers. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const { data: all } = useInfiniteQuery(storiesOptions());
  const tags = all?.pages[0]?.tags ?? [];
  const competency = tags.find((tag) => tag.key === search.get("competency"))?.key;
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    storiesOptions(competency),
  );
  const stories = (data?.pages ?? []).flatMap((page) => page.items);
  const used = tags.filter((tag) => tag.stories > 0);
  return (
    <>
      <PageMeta title="Your stories" description="What you told, in your own words." />
      <PageHeader title="Your stories">
        Found in your answers, word by word. One good story answers many questions. Each goes when
        you delete the interview that it comes from.
      </PageHeader>
      {used.length > 1 && (
        <div className="pb-6">
          <ChoiceGroup
            label="Only stories on"
            value={competency ?? "all"}
            options={[
              { value: "all", label: "All" },
              ...used.map((tag) => ({ value: tag.key, label: `${tag.label} ${tag.stories}` })),
            ]}
            onChange={(key) => setSearch(key === "all" ? {} : { competency: key })}
          />
        </div>
      )}
      {isPending ? (
        <RowStrokes />
      ) : stories.length === 0 ? (
        <NoStories />
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {stories.map((story) => (
            <OneStory key={story.id} story={story} tags={tags} />
          ))}
        </ul>
      )}
      <Pager
        label="Older stories"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}

function NoStories() {
  return (
    <EmptyState
      icon={BookOpen}
      title="Your stories will stand here"
      action={
        <Button asChild>
          <Link to={paths.newInterview()}>Prepare an interview</Link>
        </Button>
      }
    >
      Tell in an interview where you were, what you did and how it ended. Whatever has all of that
      is kept here, with its parts marked, to be told again.
    </EmptyState>
  );
}
