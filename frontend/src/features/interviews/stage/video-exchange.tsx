import type { Interview } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Presence } from "./presence";
import { useRoom } from "./use-room";
import { VideoDoor } from "./video-door";
import { VideoRoom } from "./video-room";

/** Face to face: the door, then the room; what is said there is not ours until the conversation has ended. */
export function VideoExchange({ interview }: { interview: Interview }) {
  const room = useRoom(interview);
  const refusal = room.error && problemWords(room.error);
  if (interview.join_url) return <VideoRoom url={interview.join_url} role={interview.role.title} />;
  return (
    <>
      <Presence mood={room.opening ? "thinking" : "resting"} />
      {refusal && (
        <Notice
          tone="critical"
          title={refusal.title}
          action={
            <Button look="quiet" size="small" onClick={room.lookAgain}>
              What became of it
            </Button>
          }
        >
          {refusal.detail}
        </Notice>
      )}
      <VideoDoor opening={room.opening} onJoin={room.join} />
    </>
  );
}
