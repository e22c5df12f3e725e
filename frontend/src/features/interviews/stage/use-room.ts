import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  enterRoomMutation,
  getInterviewOptions,
  getInterviewQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Interview } from "@/api/generated/types.gen";
import { asProblem } from "@/api/problem";
import { creditsMoved } from "@/credits/credits-moved";

const everyFiveSeconds = 5_000;

/** The room of a video interview: opened once, and looked after until it is closed, of which its frame tells nothing. */
export function useRoom(interview: Interview) {
  const cache = useQueryClient();
  const path = { interview_id: interview.id };
  const key = getInterviewQueryKey({ path });
  const open = useMutation({
    ...enterRoomMutation(),
    // Whoever asks again is led into the same room: asking once more can do no harm.
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    onSuccess: (entered) => cache.setQueryData(key, entered),
    // The interview ended with the refusal, and its credits are back.
    onError: (error) => (asProblem(error) ? creditsMoved(cache) : undefined),
  });
  useQuery({
    ...getInterviewOptions({ path }),
    refetchInterval: ({ state }) =>
      state.data?.join_url || state.data?.status === "preparing" ? everyFiveSeconds : false,
  });
  return {
    opening: open.isPending || interview.status === "preparing",
    error: open.error,
    join: () => open.mutate({ path }),
    lookAgain: () => cache.invalidateQueries({ queryKey: key }),
  };
}
