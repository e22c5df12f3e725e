import { exactTime, relativeTime } from "@/lib/format";
import { Tooltip } from "./tooltip";

/** "5 minutes ago", and the exact moment in the reader's zone on hover, on focus and on paper. */
export function Time({ at }: { at: string }) {
  return (
    <Tooltip words={exactTime(at)}>
      <time dateTime={at} className="whitespace-nowrap">
        <span className="print:hidden">{relativeTime(at)}</span>
        <span className="hidden print:inline">{exactTime(at)}</span>
      </time>
    </Tooltip>
  );
}
