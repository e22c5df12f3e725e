import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  getScreeningOptions,
  getScreeningQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import { streamScreening } from "@/api/generated/sdk.gen";
import type { Screening } from "@/api/generated/types.gen";

// Milliseconds. Asked for even while the events come: a proxy may hold them back and leave the stream open.
const whileStreaming = 10_000;
const withoutStream = 1_500;

export function isOpen(screening: Screening | undefined): boolean {
  return screening?.status === "queued" || screening?.status === "running";
}

/** Hears each change of an analysis and puts it where the page reads it, until the server closes the stream. */
function eventsOptions(id: string, cache: QueryClient) {
  const path = { screening_id: id };
  return queryOptions({
    queryKey: [...getScreeningQueryKey({ path }), "events"],
    queryFn: async ({ signal }) => {
      let failure: unknown;
      const { stream } = await streamScreening({
        path,
        signal,
        sseMaxRetryAttempts: 1,
        onSseError: (error) => {
          failure = error;
        },
      });
      for await (const screening of stream)
        cache.setQueryData(getScreeningQueryKey({ path }), screening);
      if (failure) throw failure;
      // Its end changes the CV, the lists, the wallet and the feed.
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) !== "events" });
      return true;
    },
    retry: 3,
    staleTime: 0,
  });
}

/**
 * An analysis as it goes on: told by the server's events, and asked for by polling wherever those do not come through.
 */
export function useScreening(id: string) {
  const cache = useQueryClient();
  const options = getScreeningOptions({ path: { screening_id: id } });
  const open = isOpen(cache.getQueryData(options.queryKey));
  const events = useQuery({ ...eventsOptions(id, cache), enabled: open });
  const hearing = events.fetchStatus === "fetching" && events.failureCount === 0;
  return useQuery({
    ...options,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query) =>
      isOpen(query.state.data) && (hearing ? whileStreaming : withoutStream),
  });
}
