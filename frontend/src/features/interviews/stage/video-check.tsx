import { CircleCheck } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import {
  closeMicrophone,
  MicrophoneRefused,
  openMicrophone,
  type Refusal,
} from "@/voice/microphone";
import { microphoneWords } from "./voice-words";

type Check =
  | { state: "closed" | "opening" }
  | { state: "open"; sound: MediaStream; picture?: MediaStream }
  | { state: "refused"; why: Refusal };

/** Whether the room will hear and see: the microphone must open, the camera may. Both are closed again on the way in. */
export function VideoCheck({ onChecked }: { onChecked: () => void }) {
  const [check, setCheck] = useState<Check>({ state: "closed" });
  const picture = check.state === "open" ? check.picture : undefined;
  const shown = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video) video.srcObject = picture ?? null;
    },
    [picture],
  );
  useEffect(() => {
    if (check.state !== "open") return;
    return () => {
      closeMicrophone(check.sound);
      if (check.picture) closeMicrophone(check.picture);
    };
  }, [check]);

  async function open() {
    setCheck({ state: "opening" });
    try {
      const sound = await openMicrophone();
      setCheck({ state: "open", sound, picture: await openCamera() });
      onChecked();
    } catch (error) {
      const why = error instanceof MicrophoneRefused ? error.why : "failed";
      setCheck({ state: "refused", why });
    }
  }
  return (
    <div className="grid justify-items-center gap-4">
      {check.state === "refused" && (
        <Notice tone="warning" title={microphoneWords[check.why].title}>
          {microphoneWords[check.why].next}
        </Notice>
      )}
      {check.state === "open" ? (
        <>
          {picture && (
            <video ref={shown} autoPlay muted playsInline aria-label="You" className="video-self" />
          )}
          <p role="status" className="flex items-center gap-2 font-medium text-accent">
            <CircleCheck aria-hidden size={18} className="shrink-0" />
            {picture
              ? "Microphone and camera are open. This picture stays in your browser."
              : "Your microphone is open. Without a camera you are heard, not seen."}
          </p>
        </>
      ) : (
        <Button look="quiet" busy={check.state === "opening" && "Opening"} onClick={open}>
          {check.state === "refused" ? "Try again" : "Check microphone and camera"}
        </Button>
      )}
    </div>
  );
}

/** The camera, where there is one and it is allowed: nobody has to be seen. */
async function openCamera(): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: true });
  } catch {
    return undefined;
  }
}
