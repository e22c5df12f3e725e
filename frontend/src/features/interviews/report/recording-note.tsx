import { EraseAll } from "./recording-erase";
import { useRecordings } from "./recordings";

/** What the play buttons play, and how sure their moments are. */
export function RecordingNote() {
  const recordings = useRecordings();
  if (!recordings || recordings.all.length === 0) return null;
  const timed = recordings.all.every(({ words }) => words.length > 0);
  return (
    <div className="no-print flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <p className="measure text-muted text-note">
        Your voice is kept with these answers. A play button beside a quote plays the answer from
        its words on
        {timed
          ? ", at the moment at which they were heard."
          : "; the moment is estimated from where they stand between your pauses, so it may be a few seconds off."}{" "}
        Only you can play it; whoever you share this report with cannot.
      </p>
      <EraseAll />
    </div>
  );
}
