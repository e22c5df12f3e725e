import type { ComponentProps } from "react";
import { counted } from "@/lib/format";
import { canRecord } from "@/voice/recorder";

const notHere =
  "This browser cannot record. Chrome, Edge, Firefox and Safari of the last years can.";

/** The word without which no sound is kept. `days` is the longest that interviews are kept here, null for no limit. */
export function KeepRecordingField({
  days,
  ...input
}: { days: number | null } & Omit<ComponentProps<"input">, "type" | "className">) {
  const possible = canRecord();
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 rounded border border-line bg-surface px-4 py-3 transition-colors duration-150 hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input
        {...input}
        type="checkbox"
        disabled={!possible}
        aria-describedby="keep-recording-note"
        className="mt-1 size-4 accent-accent outline-none"
      />
      <span className="font-medium">Keep my recording</span>
      <span id="keep-recording-note" className="measure col-start-2 text-muted text-note">
        {possible ? kept(days) : notHere}
      </span>
    </label>
  );
}

function kept(days: number | null): string {
  const atMost = days === null ? "" : `, for ${counted(days, "day")} at most`;
  return `The sound of each answer is kept beside it, in this Greenroom's file store${atMost}, until you erase it: one by one or all at once in the report, or with your account. In the report you hear yourself at every quote. Only you can play it; a report that you share does not.`;
}
