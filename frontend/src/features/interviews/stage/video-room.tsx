import { Captions, PhoneOff } from "lucide-react";

/** The room in which the interviewer waits: the vendor's own page, in a frame that may use camera and microphone. */
export function VideoRoom({ url, role }: { url: string; role: string }) {
  return (
    <section aria-label="The room" className="grid gap-4">
      <iframe
        src={url}
        title={`Your interviewer for ${role}`}
        allow="camera; microphone; autoplay; fullscreen; display-capture"
        referrerPolicy="no-referrer"
        className="video-room"
      />
      <ul className="grid gap-2 text-muted text-note">
        <li className="flex gap-2">
          <Captions aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>
            What is said is also shown as captions: turn them on in the room. Only your words are
            scored, never your face or your voice.
          </span>
        </li>
        <li className="flex gap-2">
          <PhoneOff aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>
            When you have said what you came to say, press End above or leave the call. Should the
            connection break, load this page again within 90 seconds.
          </span>
        </li>
      </ul>
    </section>
  );
}
