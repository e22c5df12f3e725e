import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageMeta } from "@/ui/page-meta";
import { Loading, Stroke } from "@/ui/skeleton";

const loadSample = () => import("./sample-analysis");
const SampleAnalysis = lazy(async () => ({ default: (await loadSample()).SampleAnalysis }));

/** Asks for the sample while the page's own code is still being taken apart, and waits for nothing. */
export function loader() {
  void loadSample().catch(() => undefined);
  return null;
}

export function Component() {
  return (
    <>
      <PageMeta
        title="See your CV the way a reader does"
        description="Greenroom reads your CV as it is, scores it with your own lines as evidence, and says which roles it speaks for."
      />
      <section className="grid justify-items-start gap-6 py-8 sm:py-16">
        <h1 className="max-w-[18ch] text-display sm:text-[3.5rem] sm:leading-[1.05]">
          See your CV the way a reader does.
        </h1>
        <p className="measure text-lead text-muted">
          Drop in a PDF or Word file. Greenroom scores it, quotes the line behind every finding, and
          names the roles it already speaks for.
        </p>
        <Button asChild>
          <Link to={paths.register}>Analyse my CV</Link>
        </Button>
      </section>
      <Suspense
        fallback={
          <Loading what="a sample analysis">
            <Stroke className="h-96" />
          </Loading>
        }
      >
        <SampleAnalysis />
      </Suspense>
    </>
  );
}
