import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowLeftRight, Printer } from "lucide-react";
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from "react-router";
import { type Analysed, analysedOf, companionOf } from "@/analysis/earlier";
import {
  compareScreeningsOptions,
  getScreeningOptions,
  listCvsOptions,
  listScreeningsOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Comparison } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { exactTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { SelectField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { PageMeta } from "@/ui/page-meta";
import { MendedFindings, RemainingFindings } from "./comparison-findings";
import { ComparedRoles } from "./comparison-roles";
import { Dimensions, Scores } from "./comparison-scores";
import { comparisonTitle, keptWords } from "./comparison-words";

// Of those before the newest hundred nobody remembers the file.
const newest = { query: { limit: 100 } };
const lists = [listScreeningsOptions(newest), listCvsOptions(newest)] as const;

// Two analyses that are done never change, so neither does what lies between them.
const comparisonOptions = (id: string, other: string) => ({
  ...compareScreeningsOptions({ path: { screening_id: id }, query: { with: other } }),
  staleTime: Number.POSITIVE_INFINITY,
});

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const [screening, screenings, cvs] = await Promise.all([
    queryClient.ensureQueryData(getScreeningOptions({ path: { screening_id: id } })),
    queryClient.fetchQuery(lists[0]),
    queryClient.fetchQuery(lists[1]),
  ]);
  if (screening.status !== "done") throw redirect(paths.screening(id));
  const chosen = new URL(request.url).searchParams.get("with");
  const other = chosen ?? companionOf(id, analysedOf(screenings.items, cvs.items))?.id;
  if (other) await queryClient.ensureQueryData(comparisonOptions(id, other));
  return { id, other };
}

export function Component() {
  const { id, other } = useLoaderData<typeof loader>();
  return (
    <article className="grid gap-12 print:block print:space-y-8">
      {other ? <Compared id={id} other={other} /> : <Alone id={id} />}
    </article>
  );
}

function Compared({ id, other }: { id: string; other: string }) {
  const { data: comparison } = useSuspenseQuery(comparisonOptions(id, other));
  const { before, after, left, mended, new: added, kept_good } = comparison;
  return (
    <>
      <Head comparison={comparison} id={id} other={other} />
      {comparison.note && (
        <Notice tone="info" title="These two scores are not quite alike">
          {comparison.note}
        </Notice>
      )}
      <Scores {...comparison} />
      <Dimensions dimensions={comparison.dimensions} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2 print:block print:space-y-8">
        <MendedFindings found={mended} before={before.id} />
        <div className="grid content-start gap-12 print:block print:space-y-8">
          {added.length > 0 && (
            <RemainingFindings title="What is new" found={added} after={after.id} />
          )}
          <RemainingFindings title="What is left" found={left} after={after.id} />
        </div>
      </div>
      <ComparedRoles roles={comparison.roles} />
      {kept_good > 0 && <p className="text-muted">{keptWords(kept_good)}</p>}
    </>
  );
}

function Head({ comparison, id, other }: { comparison: Comparison; id: string; other: string }) {
  const title = comparisonTitle(comparison);
  return (
    <header className="grid gap-6">
      <PageMeta title={title} description="Two analyses of yours, side by side." />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-1">
          <Back id={id} />
          <h1 className="text-heading sm:text-display">{title}</h1>
        </div>
        <Button look="quiet" size="small" className="no-print" onClick={() => window.print()}>
          <Printer aria-hidden size={16} />
          Print
        </Button>
      </div>
      <Choice id={id} other={other} comparison={comparison} />
    </header>
  );
}

/** Which analysis to hold this one against. */
function Choice({ id, other, comparison }: { id: string; other: string; comparison: Comparison }) {
  const navigate = useNavigate();
  const [screenings, cvs] = useSuspenseQueries({ queries: [...lists] });
  const listed = analysedOf(screenings.data.items, cvs.data.items).filter((one) => one.id !== id);
  const { before, after } = comparison;
  const { created_at: createdAt, filename, overall } = other === before.id ? before : after;
  const others = listed.some((one) => one.id === other)
    ? listed
    : [...listed, { id: other, filename, createdAt, overall }];
  return (
    <SelectField
      label="Compared with"
      value={other}
      onChange={(event) => void navigate(paths.comparison(id, event.target.value))}
      className="no-print max-w-xl"
    >
      {others.map((one) => (
        <option key={one.id} value={one.id}>
          {optionWords(one)}
        </option>
      ))}
    </SelectField>
  );
}

function optionWords({ filename, overall, createdAt }: Analysed): string {
  return `${filename}, ${overall} of 100, ${exactTime(createdAt)}`;
}

function Back({ id }: { id: string }) {
  return (
    <Link
      to={paths.screening(id)}
      className="no-print flex min-h-6 w-fit items-center gap-1.5 text-muted text-note hover:text-accent"
    >
      <ArrowLeft aria-hidden size={14} />
      The analysis
    </Link>
  );
}

/** The first analysis: what will stand here, and how to get there. */
function Alone({ id }: { id: string }) {
  return (
    <div>
      <PageMeta title="Compare" description="Two analyses of yours, side by side." />
      <Back id={id} />
      <h1 className="pt-1 text-heading sm:text-display">Nothing to compare with yet</h1>
      <EmptyState
        icon={ArrowLeftRight}
        title="Your next version will stand beside this one"
        action={
          <Button asChild>
            <Link to={paths.cvs}>Add the mended CV</Link>
          </Button>
        }
      >
        This is your only analysis so far. Mend what it found in your own file, add that file and
        have it analysed: here you will see what improved, what is left, and by how many points.
      </EmptyState>
    </div>
  );
}
