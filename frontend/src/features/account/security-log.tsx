import { useInfiniteQuery } from "@tanstack/react-query";
import { byCursor } from "@/api/by-cursor";
import { listSecurityEventsInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { SecurityEvent } from "@/api/generated/types.gen";
import { Pager } from "@/ui/pager";
import { Section } from "@/ui/section";
import { Time } from "@/ui/time";
import { securityWords } from "./security-words";

export const securityLogOptions = {
  ...listSecurityEventsInfiniteOptions({ query: { limit: 8 } }),
  ...byCursor,
};

function Entry({ event }: { event: SecurityEvent }) {
  const where = [event.device, event.ip].filter(Boolean).join(", ");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
      <div className="min-w-0">
        <p>{securityWords[event.kind](event.detail ?? "")}</p>
        {where && <p className="wrap-anywhere text-muted text-note">{where}</p>}
      </div>
      <span className="text-muted text-note">
        <Time at={event.created_at} />
      </span>
    </li>
  );
}

/** What touched the person's sign-in, newest first. */
export function SecurityLog() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...securityLogOptions,
    throwOnError: true,
  });
  const events = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title="What happened to your sign-in">
      {events.length === 0 ? (
        <p className="text-muted">Sign-ins and changes to them will be listed here.</p>
      ) : (
        <ul className="divide-y divide-line">
          {events.map((event) => (
            <Entry key={event.id} event={event} />
          ))}
        </ul>
      )}
      <Pager
        label="Earlier"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </Section>
  );
}
