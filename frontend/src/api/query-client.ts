import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

/** One cache for the whole page. A refusal is an answer: only a lost connection or a broken server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Milliseconds: what a loader has just fetched, the page it opens does not fetch again.
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && (asProblem(error)?.status ?? 500) >= 500,
    },
  },
});
