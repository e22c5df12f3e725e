import { Pause, Play } from "lucide-react";
import { useId } from "react";
import type { Recording } from "@/api/generated/types.gen";
import { IconButton } from "@/ui/icon-button";
import { momentOf } from "./recording-moment";
import { clock } from "./recording-words";
import { useRecordings } from "./recordings";

type Said = {
  turnId: string;
  /** The words that it begins at; without them it is the beginning of the answer. */
  words?: string;
};

/** Plays an answer from a quote on, where its recording is kept; nothing where it is not. */
export function PlayQuote({ turnId, words }: Said) {
  const cue = useCue({ turnId, ...(words && { words }) });
  if (!cue) return null;
  return (
    <IconButton
      icon={cue.on ? Pause : Play}
      label={cue.label}
      onClick={cue.press}
      className="no-print -my-1.5 size-9 shrink-0 text-accent"
    />
  );
}

/** The name of a part of a story: where the recording is kept, it plays the part. */
export function PlayPart({ turnId, words, name }: Said & { name: string }) {
  const cue = useCue({ turnId, ...(words && { words }) });
  const look = "mr-1 select-none font-medium text-accent text-note";
  if (!cue) return <span className={look}>{name}</span>;
  const Icon = cue.on ? Pause : Play;
  return (
    <button
      type="button"
      onClick={cue.press}
      aria-label={`${name}: ${cue.label}`}
      className={`${look} inline-flex cursor-pointer items-center gap-1 rounded-sm px-1 hover:bg-surface`}
    >
      <Icon aria-hidden size={12} className="no-print" />
      {name}
    </button>
  );
}

function useCue({ turnId, words }: Said) {
  const source = useId();
  const recordings = useRecordings();
  const recording = recordings?.of(turnId);
  if (!recordings || !recording) return undefined;
  const { player } = recordings;
  const on = player.playing?.source === source && player.playing.on;
  const from = words
    ? momentOf(recording, recordings.answerTo(turnId), words)
    : { at: 0, exact: true };
  return {
    on,
    label: on ? "Pause" : cueWords(recording, from, words),
    press: () => (on ? player.pause() : player.play(recording, from.at, source)),
  };
}

function cueWords(
  { stretches }: Recording,
  { at, exact }: ReturnType<typeof momentOf>,
  words?: string,
): string {
  if (!words) return "Hear this answer";
  if (stretches.length === 0) return "Hear this answer from its beginning";
  return `Hear it from ${exact ? "" : "about "}${clock(at)}`;
}
