import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  getMyRolesOptions,
  getMyRolesQueryKey,
  setMyRolesMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Role } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { useSignedIn } from "@/api/session";
import { toast } from "@/ui/toast";

// As many as the server takes (MAX_TARGET_ROLES): said here, before it has to refuse.
const most = 10;

export type Targeting = ReturnType<typeof useTargetRoles>;

/** The roles a person aims for, and the way to change them: shown at once, taken back if the server refuses. */
export function useTargetRoles() {
  const cache = useQueryClient();
  const signedIn = useSignedIn();
  const { data } = useQuery({ ...getMyRolesOptions(), enabled: signedIn });
  const targets = data?.items ?? [];
  const key = getMyRolesQueryKey();
  const saving = useMutation({
    ...setMyRolesMutation(),
    onSuccess: (saved) => cache.setQueryData(key, saved),
    onError: async (error) => {
      toast({ tone: "warning", message: problemWords(error).detail });
      await cache.invalidateQueries({ queryKey: key });
    },
  });

  function save(next: Role[]) {
    cache.setQueryData(key, { items: next, next_cursor: null });
    saving.mutate({ body: { role_ids: next.map((role) => role.id) } });
  }

  function toggle(role: Role) {
    const without = targets.filter((target) => target.id !== role.id);
    if (without.length < targets.length) {
      save(without);
      toast({
        message: `${role.title} is no longer a target.`,
        action: { label: "Undo", run: () => save(targets) },
      });
    } else if (targets.length === most) {
      toast({
        tone: "warning",
        message: `You aim for ${most} roles, the most there can be. Take one out first.`,
      });
    } else save([...targets, role]);
  }

  return { targets, most, signedIn, ready: data !== undefined, toggle };
}
