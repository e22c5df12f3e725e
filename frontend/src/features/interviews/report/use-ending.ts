import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  getInterviewOptions,
  getInterviewQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import { streamInterview } from "@/api/generated/sdk.gen";

const withoutStream = 1_000;
/** The report is there: a model's words for it may take their time. */
const whileWorded = 2_500;

/** Follows an interview whose report is being made: by the server's events, and by asking where those do not come. */
export function useEnding(id: string) {
  const cache = useQueryClient();
  const path = { interview_id: id };
  const key = getInterviewQueryKey({ path });
  const { data } = useQuery({
    ...getInterviewOptions({ path }),
    refetchInterval: ({ state }) =>
      state.data?.status === "reporting"
        ? withoutStream
        : state.data?.being_worded
          ? whileWorded
          : false,
  });
  useQuery(
    queryOptions({
      queryKey: [...key, "events"],
      enabled: data?.status === "reporting",
      retry: 2,
      staleTime: 0,
      queryFn: async ({ signal }) => {
        const { stream } = await streamInterview({ path, signal, sseMaxRetryAttempts: 1 });
        for await (const _change of stream)
          await cache.invalidateQueries({ queryKey: key, exact: true });
        // All but this stream, which would begin anew.
        void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) !== "events" });
        return true;
      },
    }),
  );
}
