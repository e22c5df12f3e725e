import { useSuspenseQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "react-router";
import { getPrivacyOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { KeptData } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";

export async function loader() {
  await queryClient.ensureQueryData(getPrivacyOptions());
  return null;
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[7rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd className="measure">{children}</dd>
    </div>
  );
}

function Kept({ kept }: { kept: KeptData }) {
  const id = useId();
  const longest = kept.days && ` Here, ${counted(kept.days, "day")} at most.`;
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-line border-t py-8 lg:grid-cols-[16rem_1fr]"
    >
      <h2 id={id} className="text-title">
        {kept.title}
      </h2>
      <dl className="grid content-start gap-3">
        <Fact name="What">{kept.what}</Fact>
        <Fact name="Where">{kept.where}</Fact>
        {kept.sent && <Fact name="Sent">{kept.sent}</Fact>}
        <Fact name="How long">{`${kept.kept}${longest || ""}`}</Fact>
      </dl>
    </section>
  );
}

function YourHand() {
  return (
    <section className="grid gap-x-10 gap-y-4 border-line border-y py-8 lg:grid-cols-[16rem_1fr]">
      <h2 className="text-title">In your hand</h2>
      <div className="measure grid gap-3">
        <p>
          Under{" "}
          <Link to={paths.account} className="link">
            Account
          </Link>{" "}
          you can download all of this in one file, and delete all of it with your account. A single
          CV can be deleted on its own page, a recording of your voice in the report of its
          interview.
        </p>
        <p>
          In your browser we keep one cookie that keeps you signed in, and what you set here, such
          as light or dark. Nothing follows you to other sites.
        </p>
      </div>
    </section>
  );
}

/** What is kept of a person: the very list by which exports are made and accounts erased. */
export function Component() {
  const { data } = useSuspenseQuery(getPrivacyOptions());
  return (
    <>
      <PageMeta title="Privacy" description="What is kept of you, where, and for how long." />
      <PageHeader title="What is kept of you">
        All of it, in plain words. This page is made from the list by which your data is exported
        and deleted, so nothing is kept that is not on it.
      </PageHeader>
      {data.items.map((kept) => (
        <Kept key={kept.title} kept={kept} />
      ))}
      <YourHand />
    </>
  );
}
