import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import {
  getMyRolesOptions,
  getMyRolesQueryKey,
  setMyRolesMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { RoleMatch } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { toast } from "@/ui/toast";

/** Makes a role of the analysis a target. */
export function ChooseRole({ role }: { role: RoleMatch }) {
  const cache = useQueryClient();
  const { data: targets } = useQuery(getMyRolesOptions());
  const saving = useMutation({
    ...setMyRolesMutation(),
    onSuccess: (saved) => {
      cache.setQueryData(getMyRolesQueryKey(), saved);
      toast({ message: `${role.title} is now one of your target roles.` });
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  const ids = targets?.items.map((target) => target.id) ?? [];

  if (ids.includes(role.role_id))
    return (
      <p className="flex h-9 items-center gap-2 text-accent text-note">
        <Check aria-hidden size={16} />
        One of your target roles
      </p>
    );
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={`Choose this role: ${role.title}`}
      disabled={!targets}
      busy={saving.isPending && "Saving"}
      onClick={() => saving.mutate({ body: { role_ids: [...ids, role.role_id] } })}
    >
      Choose this role
    </Button>
  );
}
