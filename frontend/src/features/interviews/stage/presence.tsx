import type { Ref } from "react";
import "./presence.css";

export type Mood = "resting" | "speaking" | "listening" | "thinking";

const moodWords: Record<Mood, string> = {
  resting: "waits",
  speaking: "speaks",
  listening: "listens",
  thinking: "thinks",
};

/**
 * The interviewer: a body of light that rests, speaks, listens and thinks. `--voice`, from 0 to 1, on its element
 * makes it move with a voice; `live` says that somebody sets it. Under reduced motion it only changes its brightness.
 */
export function Presence({
  mood,
  live,
  ref,
}: {
  mood: Mood;
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} className="presence" data-mood={mood} data-live={live || undefined}>
      <svg viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
        <defs>
          <radialGradient id="presence-light">
            <stop offset="0" className="presence-core" />
            <stop offset="0.55" className="presence-body" />
            <stop offset="1" className="presence-rim" />
          </radialGradient>
        </defs>
        <circle r="92" className="presence-halo" />
        <circle r="70" className="presence-ring" />
        <circle r="46" className="presence-heart" fill="url(#presence-light)" />
        <g className="presence-orbit">
          <circle cx="0" cy="-60" r="3" />
          <circle cx="52" cy="30" r="3" />
          <circle cx="-52" cy="30" r="3" />
        </g>
      </svg>
      <p className="sr-only" role="status">
        The interviewer {moodWords[mood]}.
      </p>
    </div>
  );
}
