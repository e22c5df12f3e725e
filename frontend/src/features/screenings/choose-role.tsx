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

/** Makes a role of the analysis a target, or no longer one: one button, so that the focus has a place to stay. */
export function ChooseRole({ role }: { role: RoleMatch }) {
  const cache = useQueryClient();
  const { data: targets } = useQuery(getMyRolesOptions());
  const saving = useMutation({
    ...setMyRolesMutation(),
    onSuccess: (saved) => cache.setQueryData(getMyRolesQueryKey(), saved),
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  const ids = targets?.items.map((target) => target.id) ?? [];
  const chosen = ids.includes(role.role_id);
  const changed = chosen ? ids.filter((id) => id !== role.role_id) : [...ids, role.role_id];

  return (
    <Button
      look={chosen ? "chosen" : "quiet"}
      size="small"
      disabled={!targets}
      busy={saving.isPending && "Saving"}
      onClick={() => saving.mutate({ body: { role_ids: changed } })}
    >
      {chosen && <Check aria-hidden size={16} />}
      {chosen ? "One of your target roles" : "Choose this role"}
      <span className="sr-only">: {role.title}</span>
    </Button>
  );
}
