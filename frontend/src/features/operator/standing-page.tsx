import { useQuery } from "@tanstack/react-query";
import { getStandingOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { StandingView } from "@/api/generated/types.gen";
import { asProblem, problemWords } from "@/api/problem";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Section } from "@/ui/section";
import { Loading, RowStrokes } from "@/ui/skeleton";
import { Time } from "@/ui/time";
import { LastDay } from "./last-day";
import { Refused } from "./refused";
import { Systems } from "./systems";

/** How this Greenroom does, for who runs it. Each look asks the vendors anew, so nothing asks by itself. */
export function Component() {
  const { data, error, isFetching, refetch } = useQuery({
    ...getStandingOptions(),
    gcTime: 0,
    refetchOnWindowFocus: false,
    throwOnError: (failed) => asProblem(failed)?.status !== 403,
  });
  return (
    <>
      <PageMeta title="Standing" description="How this Greenroom and what it leans on do." />
      {error ? (
        <Refused {...problemWords(error)} />
      ) : (
        <>
          <PageHeader
            title="Standing"
            action={
              <Button look="quiet" busy={isFetching && "Asking"} onClick={() => void refetch()}>
                Ask again
              </Button>
            }
          >
            Everything that this Greenroom leans on, tried with one real call. The command greenroom
            doctor says the same.
          </PageHeader>
          {data ? <Standing standing={data} /> : <Asking />}
        </>
      )}
    </>
  );
}

function Asking() {
  return (
    <Loading what="how each system does">
      <p className="pb-6 text-muted">Asking each of them now. That takes up to 11 seconds.</p>
      <RowStrokes rows={8} />
    </Loading>
  );
}

function Standing({ standing }: { standing: StandingView }) {
  return (
    <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid grid-cols-1 content-start gap-8">
        <Verdict standing={standing} />
        <Section
          title="Systems"
          aside={
            <span className="text-muted text-note">
              asked <Time at={standing.checked_at} />
            </span>
          }
        >
          <Systems systems={standing.systems} />
        </Section>
      </div>
      <div className="grid grid-cols-1 content-start gap-12">
        <LastDay standing={standing} />
      </div>
    </div>
  );
}

function Verdict({ standing: { systems } }: { standing: StandingView }) {
  const failing = systems.filter(({ state }) => state === "failing").length;
  if (failing === 0) return <Notice tone="good" title="Everything that is set up works" />;
  return (
    <Notice tone="critical" title={`${counted(failing, "system")} of ${systems.length} fail`}>
      Each says below what happened and what to set. What can be done without them goes on.
    </Notice>
  );
}
