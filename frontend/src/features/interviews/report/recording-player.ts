import { type RefObject, useRef, useState } from "react";
import { playRecordingOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Recording } from "@/api/generated/types.gen";
import { asProblem, problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { toast } from "@/ui/toast";

/** What is played or was last: at which millisecond it stands, whether it runs, and which button asked for it. */
export type Playing = { recording: Recording; source: string; on: boolean; at: number };

export type Player = {
  playing: Playing | undefined;
  /** From a millisecond of the recording on. */
  play: (recording: Recording, at: number, source: string) => void;
  pause: () => void;
  /** For the one element that all recordings of a page are played by. */
  element: RefObject<HTMLAudioElement | null>;
  events: {
    onTimeUpdate: () => void;
    onPause: () => void;
    onEnded: () => void;
  };
};

/** Addresses hold for fifteen minutes. */
const fresh = 10 * 60_000;

/** Plays the recordings of an interview, one at a time. */
export function useRecordingPlayer(interviewId: string, onGone: () => void): Player {
  const element = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState<Playing>();
  const stands = (changes: Partial<Playing>) =>
    setPlaying((before) => before && { ...before, ...changes });

  async function play(recording: Recording, at: number, source: string) {
    const audio = element.current;
    if (!audio) return;
    setPlaying({ recording, source, on: true, at });
    try {
      await load(audio, interviewId, recording);
      audio.currentTime = at / 1000;
      await audio.play();
    } catch (error) {
      // Stopped, or another one asked for, before it began.
      if (error instanceof DOMException && error.name === "AbortError") return;
      setPlaying(undefined);
      toast({ tone: "warning", message: failureWords(error, audio, recording) });
      if (asProblem(error)?.status === 404) onGone();
    }
  }
  return {
    playing,
    play: (recording, at, source) => void play(recording, at, source),
    pause: () => element.current?.pause(),
    element,
    events: {
      onTimeUpdate: () => stands({ at: (element.current?.currentTime ?? 0) * 1000 }),
      onPause: () => stands({ on: false }),
      onEnded: () => stands({ on: false, at: 0 }),
    },
  };
}

/** Has `audio` hold the recording, with an address that holds, so far that it can be played from any place. */
async function load(audio: HTMLAudioElement, interviewId: string, recording: Recording) {
  if (audio.dataset.recording === recording.id && !audio.error) return;
  const path = { interview_id: interviewId, recording_id: recording.id };
  // An address that failed may be too old: then another is asked for.
  const staleTime = audio.error ? 0 : fresh;
  const { url } = await queryClient.fetchQuery({ ...playRecordingOptions({ path }), staleTime });
  audio.dataset.recording = recording.id;
  audio.src = url;
  await new Promise((resolve, reject) => {
    audio.addEventListener("loadedmetadata", resolve, { once: true });
    audio.addEventListener("error", () => reject(audio.error), { once: true });
  });
}

function failureWords(error: unknown, audio: HTMLAudioElement, recording: Recording): string {
  if (asProblem(error)?.status === 404) return "This recording was erased. The answer stays.";
  if (asProblem(error) || error instanceof TypeError) return problemWords(error).detail;
  if (!audio.canPlayType(recording.content_type))
    return "This browser does not play this kind of recording. The one that you spoke in does.";
  return "This recording cannot be played just now. Try again in a moment.";
}
