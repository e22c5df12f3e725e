import { Wordmark } from "@/ui/wordmark";

/** What stands while the first page's code and data are on their way. */
export function FirstPaint() {
  return (
    <div className="grid min-h-dvh place-content-center gap-3 text-center" role="status">
      <Wordmark />
      <p className="text-muted text-note motion-safe:animate-breathe">Getting ready</p>
    </div>
  );
}
