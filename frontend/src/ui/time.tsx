import { exactTime, relativeTime } from "@/lib/format";
import { Tooltip } from "./tooltip";

/** "5 minutes ago", and the exact moment in the reader's zone on hover and focus. */
export function Time({ at }: { at: string }) {
  return (
    <Tooltip words={exactTime(at)}>
      <time dateTime={at} className="whitespace-nowrap">
        {relativeTime(at)}
      </time>
    </Tooltip>
  );
}
