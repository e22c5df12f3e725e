import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowLeftRight, Printer } from "lucide-react";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import {
  getCvOptions,
  getCvTextOptions,
  getScreeningOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Screening } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageMeta } from "@/ui/page-meta";
import { Time } from "@/ui/time";
import { FailedScreening } from "./failed-screening";
import { FinishedScreening } from "./finished-screening";
import { Stages } from "./stages";
import { useScreening } from "./watch-screening";

/** Waits for the analysis, and for the page it marks; a CV that is gone by now only leaves its page out. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const screening = await queryClient.fetchQuery(
    getScreeningOptions({ path: { screening_id: id } }),
  );
  const path = { cv_id: screening.cv_id };
  await Promise.all([
    queryClient.prefetchQuery(getCvOptions({ path })),
    queryClient.prefetchQuery({
      ...getCvTextOptions({ path }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  ]);
  return id;
}

export function Component() {
  const id = useLoaderData<typeof loader>();
  const { data: screening } = useScreening(id);
  if (!screening) return null;
  return (
    <article className="grid gap-10 print:block print:space-y-8">
      <PageMeta
        title="Analysis"
        description="Your CV, marked: the score, what to fix first, and roles."
      />
      <Head screening={screening} />
      <Body screening={screening} />
    </article>
  );
}

function Head({ screening }: { screening: Screening }) {
  const { data: cv } = useQuery({
    ...getCvOptions({ path: { cv_id: screening.cv_id } }),
    retry: false,
  });
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 gap-1">
        {cv && (
          <Link
            to={paths.cv(cv.id)}
            className="no-print flex min-h-6 w-fit items-center gap-1.5 text-muted text-note hover:text-accent"
          >
            <ArrowLeft aria-hidden size={14} />
            The CV
          </Link>
        )}
        <h1 className="wrap-anywhere text-heading">{cv?.filename ?? "Analysis"}</h1>
        <p className="text-muted">
          {screening.status === "done" ? "Analysed" : "Begun"} <Time at={screening.created_at} />
        </p>
      </div>
      {screening.status === "done" && (
        <div className="no-print flex flex-wrap gap-2">
          <Button asChild look="quiet" size="small">
            <Link to={paths.comparison(screening.id)}>
              <ArrowLeftRight aria-hidden size={16} />
              <span>
                Compare<span className="max-[20rem]:sr-only"> with an earlier one</span>
              </span>
            </Link>
          </Button>
          <Button look="quiet" size="small" onClick={() => window.print()}>
            <Printer aria-hidden size={16} />
            Print
          </Button>
        </div>
      )}
    </header>
  );
}

function Body({ screening }: { screening: Screening }) {
  if (screening.result)
    return <FinishedScreening cvId={screening.cv_id} result={screening.result} />;
  if (screening.failure)
    return <FailedScreening failure={screening.failure} cvId={screening.cv_id} />;
  return <Stages now={screening.stage} />;
}
