import { Loading, Stroke } from "@/ui/skeleton";

/** As tall as the start of what comes, so that nothing jumps. */
export function SampleSkeleton() {
  return (
    <Loading what="the sample analysis">
      <div className="grid min-h-[48rem] content-start gap-x-16 gap-y-10 md:grid-cols-[17rem_minmax(0,1fr)]">
        <div className="grid content-start gap-4">
          <Stroke className="h-24 w-40" />
          <Stroke className="h-6 w-32" />
          <Stroke />
        </div>
        <div className="grid content-start gap-6">
          <Stroke className="h-6 w-56" />
          <Stroke className="h-10" />
          <Stroke className="h-10" />
          <Stroke className="h-10" />
        </div>
      </div>
    </Loading>
  );
}
