import { useEffect, useRef, useState } from "react";
import type { Ear } from "@/voice/ear";
import { speechLikely } from "@/voice/segments";

type Hearing = "nothing" | "quiet" | "well";

const words: Record<Hearing, string> = {
  nothing: "Nothing yet. Say something.",
  quiet: "Very quiet. Come closer, or turn the microphone up.",
  well: "You are heard well.",
};

/** Speech below this level is hard to tell from the room. */
const quiet = 0.3;
// What is left of the level after each frame of 32 ms, so that the bar sinks and does not flicker.
const falling = 0.88;

/** A bar that follows the voice, and in words how well it is heard, judged by its speech and not by noise. */
export function LevelMeter({ ear }: { ear: Ear }) {
  const bar = useRef<HTMLDivElement>(null);
  const [hearing, setHearing] = useState<Hearing>("nothing");
  useEffect(() => {
    let shown = 0;
    return ear.listen(({ level, speech }) => {
      shown = Math.max(level, shown * falling);
      bar.current?.style.setProperty("scale", `${shown.toFixed(2)} 1`);
      if (speech >= speechLikely)
        // Once heard well it stays so: every sentence ends softly.
        setHearing((before) => (level >= quiet ? "well" : before === "well" ? "well" : "quiet"));
    });
  }, [ear]);
  return (
    <div className="grid gap-2">
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-line">
        <div ref={bar} className="h-full w-full origin-left scale-x-0 rounded-full bg-accent" />
      </div>
      <p role="status" className="text-muted text-note">
        {words[hearing]}
      </p>
    </div>
  );
}
