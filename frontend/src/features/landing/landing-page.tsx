import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { useSignedIn } from "@/api/session";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageMeta } from "@/ui/page-meta";
import { Claims } from "./claims";
import { Hosting } from "./hosting";
import { SampleSkeleton } from "./sample-skeleton";

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
      <Opening />
      <div className="grid gap-20">
        <section aria-labelledby="sample" className="grid gap-8 border-line border-t pt-8">
          <h2 id="sample" className="font-normal font-sans text-body text-muted tracking-normal">
            This is a real analysis of a student who does not exist. Point at a finding, and see its
            line.
          </h2>
          <Suspense fallback={<SampleSkeleton />}>
            <SampleAnalysis />
          </Suspense>
        </section>
        <Claims />
        <Hosting />
      </div>
    </>
  );
}

function Opening() {
  const signedIn = useSignedIn();
  return (
    <section className="grid justify-items-start gap-6 pt-4 pb-12 sm:pt-8 sm:pb-16">
      <h1 className="max-w-[16ch] text-display sm:text-[4rem] sm:leading-[1.04]">
        See your CV the way a reader does.
      </h1>
      <p className="max-w-[56ch] text-lead text-muted">
        Drop in a PDF or Word file. Greenroom scores it, quotes the line behind every finding, and
        names the roles it already speaks for. Then it interviews you for one of them.
      </p>
      <Button asChild>
        <Link to={signedIn ? paths.cvs : paths.register}>Analyse my CV</Link>
      </Button>
    </section>
  );
}
