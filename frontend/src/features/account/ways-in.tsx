import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import {
  linkIdentityMutation,
  listIdentitiesOptions,
  listProvidersOptions,
  unlinkIdentityMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { LinkedIdentity, User } from "@/api/generated/types.gen";
import { expectSession } from "@/api/session";
import { exactTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { toast } from "@/ui/toast";
import { Refused } from "./sign-in-again";

function useDisconnect() {
  const cache = useQueryClient();
  return useMutation({
    ...unlinkIdentityMutation(),
    onSuccess: async () => {
      toast({ message: "It is disconnected, and signs nobody in here any more." });
      await cache.invalidateQueries();
    },
  });
}

function Connected({
  identity,
  last,
  disconnect,
}: {
  identity: LinkedIdentity;
  /** Nothing else signs the person in. */
  last: boolean;
  disconnect: ReturnType<typeof useDisconnect>;
}) {
  const { provider, label, email, created_at } = identity;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="font-medium">{label}</p>
        <p className="wrap-anywhere text-muted text-note">
          {email && `${email}, `}connected {exactTime(created_at)}
        </p>
        {last && (
          <p className="measure pt-1 text-muted text-note">
            Your only way in. To disconnect it, first set a password or connect another account.
          </p>
        )}
      </div>
      {!last && (
        <Button
          look="quiet"
          size="small"
          busy={disconnect.isPending && "Disconnecting"}
          onClick={() => disconnect.mutate({ path: { provider } })}
        >
          Disconnect<span className="sr-only"> {label}</span>
        </Button>
      )}
    </li>
  );
}

/** The accounts elsewhere that sign the person in, and those that could; nothing where none are set up. */
export function WaysIn({ user }: { user: User }) {
  const { data: identities } = useSuspenseQuery(listIdentitiesOptions());
  const { data: providers } = useSuspenseQuery(listProvidersOptions());
  const disconnect = useDisconnect();
  const connect = useMutation({
    ...linkIdentityMutation(),
    onSuccess: ({ authorize_url }) => {
      expectSession();
      window.location.assign(authorize_url);
    },
  });
  const free = providers.items.filter(({ name }) => !user.sign_in_methods.includes(name));
  const refusal = connect.error ?? disconnect.error;
  if (identities.items.length + providers.items.length === 0) return null;
  return (
    <Section title="Ways to sign in">
      <p className="measure text-muted">
        An account that you have elsewhere can sign you in here. It learns nothing of your CV.
      </p>
      {refusal && <Refused error={refusal} />}
      <ul className="divide-y divide-line border-line border-y">
        {identities.items.map((identity) => (
          <Connected
            key={identity.provider}
            identity={identity}
            last={user.sign_in_methods.length === 1}
            disconnect={disconnect}
          />
        ))}
        {free.map(({ name, label }) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4"
          >
            <div>
              <p className="font-medium">{label}</p>
              <p className="text-muted text-note">Not connected</p>
            </div>
            <Button
              look="quiet"
              size="small"
              busy={connect.isPending && "Connecting"}
              onClick={() =>
                connect.mutate({ path: { provider: name }, body: { return_to: paths.account } })
              }
            >
              Connect<span className="sr-only"> {label}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
