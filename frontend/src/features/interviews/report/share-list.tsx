import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  listReportSharesOptions,
  listReportSharesQueryKey,
  revokeReportShareMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { ReportShare } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { exactTime } from "@/lib/format";
import { Button } from "@/ui/button";

/** The links that there are, each with the way to end it. */
export function ShareList({ interviewId }: { interviewId: string }) {
  const cache = useQueryClient();
  const path = { interview_id: interviewId };
  const { data } = useQuery(listReportSharesOptions({ path }));
  const revoke = useMutation({
    ...revokeReportShareMutation(),
    onSuccess: () => cache.invalidateQueries({ queryKey: listReportSharesQueryKey({ path }) }),
  });
  // Said here and not in a toast, which would stand under the dialog.
  const said = revoke.error
    ? problemWords(revoke.error).detail
    : revoke.isSuccess && "Revoked. The link shows nothing any more.";
  return (
    <div className="grid gap-4">
      {said && <p role="status">{said}</p>}
      {data && data.items.length > 0 && (
        <Links
          shares={data.items}
          onRevoke={(share) => revoke.mutate({ path: { ...path, share_id: share.id } })}
        />
      )}
    </div>
  );
}

function Links({
  shares,
  onRevoke,
}: {
  shares: ReportShare[];
  onRevoke: (share: ReportShare) => void;
}) {
  return (
    <section aria-labelledby="links-there-are" className="grid gap-2">
      <h3 id="links-there-are" className="font-medium font-sans tracking-normal">
        Links there are
      </h3>
      <ul className="divide-y divide-line border-line border-y">
        {shares.map((share) => (
          <li key={share.id} className="flex items-center justify-between gap-4 py-2.5 text-note">
            <span>
              Made {exactTime(share.created_at)}
              {share.with_name && ", with your name"}.{" "}
              <span className="text-muted">
                {share.expired ? "Expired" : `Works until ${exactTime(share.expires_at)}`}
              </span>
            </span>
            <Button look="quiet" size="small" onClick={() => onRevoke(share)}>
              {share.expired ? "Remove" : "Revoke"}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
