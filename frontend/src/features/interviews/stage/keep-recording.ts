import { listRecordingsQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { createRecording, createRecordingUpload } from "@/api/generated/sdk.gen";
import type { RecordingUploadView } from "@/api/generated/types.gen";
import { asProblem } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { StoreRefused, sendFile } from "@/api/send-file";
import { toast } from "@/ui/toast";
import type { Recorded } from "@/voice/recorder";

/** Whose sound it is; `asSpoken` where the answer still says the words that were heard. */
type Answer = { interview: string; turn: string; asSpoken: boolean };

/** Seconds between tries: two minutes and a half in all, which a tunnel takes. */
const pauses = [1, 2, 4, 8, 15, 30, 30, 60];
const lost =
  "The recording of an answer could not be kept. The answer itself is safe, and nothing else changes.";

let underway = 0;

/** Sends the sound of an answer that was taken, in its own time: the interview neither waits for it nor fails by it. */
export async function keepRecording(answer: Answer, recorded: Promise<Recorded | undefined>) {
  underway += 1;
  addEventListener("beforeunload", ask);
  try {
    const sound = await recorded;
    if (sound) await persistently(sending(answer, sound));
  } catch {
    toast({ tone: "warning", message: lost });
  } finally {
    underway -= 1;
    if (underway === 0) removeEventListener("beforeunload", ask);
    const path = { interview_id: answer.interview };
    void queryClient.invalidateQueries({ queryKey: listRecordingsQueryKey({ path }) });
  }
}

/** Whoever closes the page now would lose it: the browser asks them. */
function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}

/** One try after the other; an address once given is used until it does not hold any more. */
function sending({ interview, turn, asSpoken }: Answer, { sound, duration, stretches }: Recorded) {
  const path = { interview_id: interview };
  const announced = {
    turn_id: turn,
    content_type: sound.type,
    size: sound.size,
    duration_ms: duration,
    stretches: (asSpoken ? stretches : []).map(({ start, end, spokenAt }) => ({
      start_ms: start,
      end_ms: end,
      spoken_at_ms: spokenAt,
    })),
  };
  let upload: RecordingUploadView | undefined;
  return async () => {
    upload ??= (await createRecordingUpload({ path, body: announced, throwOnError: true })).data;
    try {
      await sendFile(upload, sound);
    } catch (error) {
      // Too old, or it was used: the file may be there, and then a confirmation says so.
      if (!(error instanceof StoreRefused) || error.status !== 403) throw error;
    }
    const body = { upload_id: upload.upload_id };
    try {
      await createRecording({ path, body, throwOnError: true });
    } catch (error) {
      // Nothing came to that address: the next try asks for another.
      if (asProblem(error)?.code === "upload_missing") upload = undefined;
      throw error;
    }
  };
}

async function persistently(attempt: () => Promise<void>) {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (inVain(error)) throw error;
    }
    await restOrOnline(pause * 1000);
  }
  return attempt();
}

/** A refusal that the same recording will meet again; a store or a connection that fails may come back. */
function inVain(error: unknown): boolean {
  const { status = 0, code } = asProblem(error) ?? {};
  return status >= 400 && status < 500 && status !== 429 && code !== "upload_missing";
}

function restOrOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    addEventListener("online", wake);
  });
}
