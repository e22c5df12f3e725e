import { Camera, CameraOff } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/ui/icon-button";
import { toast } from "@/ui/toast";

const refused =
  "Your browser keeps the camera closed, or there is none. The interview goes on without it.";

/** The student's own picture in a corner, off until asked for: it is shown to nobody else, and nothing looks at it. */
export function SelfView() {
  const [stream, setStream] = useState<MediaStream>();
  const open = async () => {
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } }));
    } catch {
      toast({ tone: "warning", message: refused });
    }
  };
  return (
    <>
      <IconButton
        icon={stream ? CameraOff : Camera}
        label={stream ? "Hide me" : "See myself"}
        aria-pressed={Boolean(stream)}
        onClick={() => (stream ? setStream(undefined) : void open())}
      />
      {stream && <Picture stream={stream} />}
    </>
  );
}

/** As in a mirror. The camera's light goes out with it. */
function Picture({ stream }: { stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    return () => {
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream]);
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      aria-label="Yourself, seen by nobody else"
      className="fixed top-28 right-3 z-20 aspect-4/3 w-20 -scale-x-100 rounded border border-line object-cover sm:top-auto sm:right-4 sm:bottom-4 sm:w-40"
    />
  );
}
