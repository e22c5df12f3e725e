import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  deleteStoryMutation,
  listStoriesInfiniteQueryKey,
  updateStoryMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Story } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { toast } from "@/ui/toast";

/** Any filter's list may hold the story. */
const [{ _id }] = listStoriesInfiniteQueryKey();

function useRenewed() {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === "object" && key !== null && "_id" in key && key._id === _id,
    });
}

export function useChangeStory(onDone: () => void) {
  const renewed = useRenewed();
  return useMutation({
    ...updateStoryMutation(),
    onSuccess: async () => {
      await renewed();
      onDone();
    },
  });
}

/** Deletes a story; its answer stays in the interview, so nothing said is lost. */
export function useDeleteStory(story: Story) {
  const renewed = useRenewed();
  const remove = useMutation({
    ...deleteStoryMutation(),
    onSuccess: async () => {
      await renewed();
      toast({ message: "Taken out of your stories. The answer stays in its interview." });
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  return () => remove.mutate({ path: { story_id: story.id } });
}
