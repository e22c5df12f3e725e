import { useState } from "react";
import { Button } from "@/ui/button";
import { VideoCheck } from "./video-check";

/** Before the room: what will happen, a look at oneself, and the way in. Nobody waits inside until then. */
export function VideoDoor({ opening, onJoin }: { opening: boolean; onJoin: () => void }) {
  const [checked, setChecked] = useState(false);
  return (
    <section aria-labelledby="door-title" className="grid gap-6">
      <div className="grid gap-2 text-center">
        <h1 id="door-title" className="text-title">
          Your interviewer comes when you join
        </h1>
        <p className="measure mx-auto text-muted">
          A video interviewer greets you by your first name and asks your questions aloud. You
          answer as in a call; with the camera or without. The report follows what was said.
        </p>
      </div>
      {!opening && <VideoCheck onChecked={() => setChecked(true)} />}
      <div className="grid justify-items-center gap-3">
        <Button
          busy={opening && "Opening the room"}
          disabled={!checked && !opening}
          onClick={onJoin}
        >
          Join now
        </Button>
        <p className="measure text-center text-muted text-note">
          Tavus holds the call for us: it gets the role, your questions, and a summary of your CV
          without your e-mail address and phone number. The call is not recorded; we get what was
          said as text.
        </p>
      </div>
    </section>
  );
}
