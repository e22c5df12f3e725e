import { Loading, Stroke } from "@/ui/skeleton";
import { Wordmark } from "@/ui/wordmark";

/** The page's outline while its first code and data are on their way. */
export function FirstPaint() {
  return (
    <Loading what="Greenroom">
      <div className="border-line border-b">
        <div className="mx-auto flex h-16 max-w-6xl items-center px-4 sm:px-6">
          <Wordmark />
        </div>
      </div>
      <div className="mx-auto grid max-w-6xl gap-4 px-4 pt-12 sm:px-6">
        <Stroke className="h-10 w-2/3 max-w-104" />
        <Stroke className="w-full max-w-140" />
        <Stroke className="w-1/2 max-w-80" />
      </div>
    </Loading>
  );
}
