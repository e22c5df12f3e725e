import { Pause, Play, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { IconButton } from "@/ui/icon-button";
import { EraseDialog } from "./recording-erase";
import { clock } from "./recording-words";
import { useRecordings } from "./recordings";

/** The recording of one answer: play it, go to any place in it, erase it. */
export function RecordingBar({ turnId }: { turnId: string }) {
  const source = useId();
  const recordings = useRecordings();
  const [erasing, setErasing] = useState(false);
  const recording = recordings?.of(turnId);
  if (!recordings || !recording) return null;
  const { player } = recordings;
  const own = player.playing?.recording.id === recording.id ? player.playing : undefined;
  const at = Math.min(own?.at ?? 0, recording.duration_ms);
  const length = clock(recording.duration_ms);
  const go = (to: number) => player.play(recording, to, source);
  return (
    <fieldset className="no-print measure flex flex-wrap items-center gap-x-2 ps-1.5">
      <legend className="sr-only">Recording of this answer</legend>
      <IconButton
        icon={own?.on ? Pause : Play}
        label={own?.on ? "Pause" : "Play your answer"}
        onClick={() => (own?.on ? player.pause() : go(at))}
        className="shrink-0 text-accent"
      />
      <input
        type="range"
        aria-label="Place in the recording"
        aria-valuetext={`${clock(at)} of ${length}`}
        min={0}
        max={recording.duration_ms}
        step={1000}
        value={at}
        onChange={({ target }) => go(Number(target.value))}
        className="h-6 min-w-20 flex-1 cursor-pointer accent-accent"
      />
      <span aria-hidden className="figures whitespace-nowrap text-muted text-note">
        {clock(at)} / {length}
      </span>
      <IconButton
        icon={Trash2}
        label="Erase this recording"
        onClick={() => setErasing(true)}
        className="shrink-0"
      />
      <EraseDialog
        recording={recording}
        open={erasing}
        onClose={() => setErasing(false)}
        onErased={recordings.lookAgain}
      />
    </fieldset>
  );
}
