import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { eraseRecording, eraseRecordings } from "@/api/generated/sdk.gen";
import type { Recording } from "@/api/generated/types.gen";
import { asProblem, problemWords } from "@/api/problem";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/notice";
import { useRecordings } from "./recordings";

type EraseDialogProps = {
  /** One recording; without it all of the interview. */
  recording?: Recording;
  open: boolean;
  onClose: () => void;
  onErased: () => Promise<unknown>;
};

/** The way to be rid of them all. */
export function EraseAll() {
  const recordings = useRecordings();
  const [open, setOpen] = useState(false);
  if (!recordings || recordings.all.length === 0) return null;
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setOpen(true)}>
        Erase all recordings
      </Button>
      <EraseDialog open={open} onClose={() => setOpen(false)} onErased={recordings.lookAgain} />
    </>
  );
}

/** Asked first, because nothing brings a voice back. */
export function EraseDialog({ recording, open, onClose, onErased }: EraseDialogProps) {
  const recordings = useRecordings();
  const interview_id = recordings?.interviewId ?? "";
  const erase = useMutation({
    mutationFn: async () => {
      recordings?.player.pause();
      if (recording)
        await eraseRecording({
          path: { interview_id, recording_id: recording.id },
          throwOnError: true,
        });
      else await eraseRecordings({ path: { interview_id }, throwOnError: true });
    },
    onSettled: async (_, error) => {
      // Gone already is as good as erased.
      if (error && asProblem(error)?.status !== 404) return;
      await onErased();
      onClose();
    },
  });
  const many = counted(recordings?.all.length ?? 0, "recording");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={recording ? "Erase this recording?" : `Erase ${many}?`}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep {recording ? "it" : "them"}
          </Button>
          <Button look="danger" busy={erase.isPending && "Erasing"} onClick={() => erase.mutate()}>
            Erase {recording ? "it" : "them"}
          </Button>
        </>
      }
    >
      <p className="measure">
        The sound goes from this Greenroom at once and cannot be brought back. Your{" "}
        {recording ? "answer" : "answers"} and all that the report says stay as they are.
      </p>
      {erase.error && asProblem(erase.error)?.status !== 404 && (
        <Notice tone="critical" title={problemWords(erase.error).title}>
          {problemWords(erase.error).detail}
        </Notice>
      )}
    </Dialog>
  );
}
