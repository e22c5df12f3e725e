import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  getInterviewOptions,
  getInterviewQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import type { AnswerTaken, Interview, SpeechTiming, Turn } from "@/api/generated/types.gen";
import { asProblem } from "@/api/problem";
import type { Recorded } from "@/voice/recorder";
import { keepDraft } from "./drafts";
import { giveAnswer, type Sayable } from "./give-answer";
import { keepRecording } from "./keep-recording";

/** Is told of the next question while it is being worded, to say it aloud. */
export type Listener = {
  begin: () => void;
  sentence: (sentence: Sayable) => void;
  /** The turn that it became, none where the interview is over. */
  whole: (turn: string | undefined) => void;
};

/** An answer on its way, and how to come by its sound once it has been taken. */
type Given = Parameters<typeof giveAnswer>[0] & {
  recorded: (() => Promise<Recorded | undefined>) | undefined;
};

/** The turn that waits for an answer, if one does. */
export function waiting(interview: Interview): Turn | undefined {
  return interview.turns.find((turn) => turn.answer === null);
}

/** `interview` after an answer was taken. */
export function after(interview: Interview, taken: AnswerTaken): Interview {
  const { turn, next, status, progress } = taken;
  const others = interview.turns.filter(({ id }) => id !== turn.id && id !== next?.id);
  const turns = [...others, turn, ...(next ? [next] : [])].sort((a, b) => a.number - b.number);
  const started = interview.started_at ?? turn.asked_at;
  return { ...interview, status, progress, turns, started_at: started };
}

/** Hands answers in, each of them once; `reviewed` is the turn whose coaching is being read. */
export function useStage(interview: Interview) {
  const cache = useQueryClient();
  const [reviewed, setReviewed] = useState<string>();
  const [words, setWords] = useState("");
  const listener = useRef<Listener>(undefined);
  const path = { interview_id: interview.id };
  // With a coach there is something to read first.
  const heard = () => (interview.coaching ? undefined : listener.current);
  const send = useMutation({
    mutationFn: (answer: Given) => {
      heard()?.begin();
      return giveAnswer(answer, setWords, (sentence) => heard()?.sentence(sentence));
    },
    // The same answer again is a repeat: asking once more can do no harm.
    retry: (failures, error) => failures < 3 && error instanceof TypeError,
    onSuccess: (taken, { recorded, body }) => {
      if (recorded)
        void keepRecording(
          { interview: interview.id, turn: taken.turn.id, asSpoken: Boolean(body.speech) },
          recorded(),
        );
      // Not before it is taken: an answer that is lost on the way is still written here.
      keepDraft(taken.turn.id, "");
      heard()?.whole(taken.next?.id);
      put(cache, path, taken);
      if (taken.turn.coaching) setReviewed(taken.turn.id);
    },
    onSettled: () => setWords(""),
    // Answered in another tab or on another device: what stands there is what counts.
    onError: (error) => {
      heard()?.begin();
      if (asProblem(error)?.status === 409)
        void cache.invalidateQueries({ queryKey: getInterviewQueryKey({ path }) });
    },
  });
  return {
    interviewId: interview.id,
    listener,
    sending: send.isPending,
    /** What the interviewer has found to say so far, while it still looks for the rest. */
    words,
    error: send.error,
    keepsRecording: interview.keep_recording,
    answer: (turn: Turn, text: string, speech?: SpeechTiming, recorded?: Given["recorded"]) =>
      send.mutate({ path, body: { turn_id: turn.id, text, speech: speech ?? null }, recorded }),
    reviewed: interview.turns.find(({ id }) => id === reviewed),
    goOn: () => setReviewed(undefined),
  };
}

function put(cache: QueryClient, path: { interview_id: string }, taken: AnswerTaken) {
  cache.setQueryData(
    getInterviewOptions({ path }).queryKey,
    (known) => known && after(known, taken),
  );
}
