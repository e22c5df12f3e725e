import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Laptop, Smartphone } from "lucide-react";
import { byCursor } from "@/api/by-cursor";
import {
  endOtherSessionsMutation,
  endSessionMutation,
  listSessionsInfiniteOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { SignIn } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Pager } from "@/ui/pager";
import { Section } from "@/ui/section";
import { Time } from "@/ui/time";
import { toast } from "@/ui/toast";

export const signInsOptions = { ...listSessionsInfiniteOptions(), ...byCursor };

/** Ending one, or all but this one; the lists are read anew after it. */
function useEnding() {
  const cache = useQueryClient();
  const told = (message: string) => ({
    onSuccess: async () => {
      toast({ message });
      await cache.invalidateQueries();
    },
    onError: (error: unknown) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  return {
    one: useMutation({ ...endSessionMutation(), ...told("That device is signed out.") }),
    others: useMutation({
      ...endOtherSessionsMutation(),
      ...told("Every other device is signed out."),
    }),
  };
}

function Row({ signIn, onEnd }: { signIn: SignIn; onEnd: () => void }) {
  const { device, ip, current, last_used_at, created_at } = signIn;
  const Icon = /iPhone|Android/.test(device) ? Smartphone : Laptop;
  return (
    <li className="flex items-start justify-between gap-4 py-4">
      <div className="flex min-w-0 gap-3">
        <Icon aria-hidden size={20} className="mt-0.5 shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{device}</span>
            {current && <Badge tone="good">This one</Badge>}
          </p>
          <p className="wrap-anywhere text-muted text-note">
            Used <Time at={last_used_at} /> from {ip}, signed in <Time at={created_at} />
          </p>
        </div>
      </div>
      {!current && (
        <Button look="quiet" size="small" onClick={onEnd}>
          Sign out<span className="sr-only"> {device}</span>
        </Button>
      )}
    </li>
  );
}

/** Where the person is signed in, each with its end. */
export function SignIns() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...signInsOptions,
    throwOnError: true,
  });
  const ending = useEnding();
  const signIns = data?.pages.flatMap((page) => page.items) ?? [];
  const thisFirst = signIns.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <Section title="Where you are signed in">
      <p className="measure text-muted">
        Is there one that you do not know? Sign it out, then change your password.
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {thisFirst.map((signIn) => (
          <Row
            key={signIn.id}
            signIn={signIn}
            onEnd={() => ending.one.mutate({ path: { session_id: signIn.id } })}
          />
        ))}
      </ul>
      <Pager
        label="More devices"
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
      {signIns.length > 1 && (
        <div>
          <Button
            look="quiet"
            busy={ending.others.isPending && "Signing them out"}
            onClick={() => ending.others.mutate({})}
          >
            Sign out all other devices
          </Button>
        </div>
      )}
    </Section>
  );
}
