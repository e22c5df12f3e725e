import { Loading, Stroke } from "@/ui/skeleton";

/** Shaped like the report that comes within two seconds. */
export function Waiting() {
  return (
    <Loading what="report">
      <p className="pb-8 text-lead text-muted">Reading what you said. This takes a moment.</p>
      <div className="grid grid-cols-1 gap-10">
        <Stroke className="h-24 max-w-2xl" />
        <div className="grid grid-cols-1 gap-8 md:grid-cols-2">
          <Stroke className="h-56" />
          <Stroke className="h-56" />
        </div>
      </div>
    </Loading>
  );
}
