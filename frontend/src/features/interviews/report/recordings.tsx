import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import {
  getInterviewQueryKey,
  listRecordingsOptions,
  listRecordingsQueryKey,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Interview, Recording } from "@/api/generated/types.gen";
import { type Player, useRecordingPlayer } from "./recording-player";

type Recordings = {
  interviewId: string;
  all: readonly Recording[];
  of: (turnId: string) => Recording | undefined;
  /** What was answered in a turn. */
  answerTo: (turnId: string) => string;
  player: Player;
  /** Asks anew which there are: some were erased. */
  lookAgain: () => Promise<unknown>;
};

const Context = createContext<Recordings | undefined>(undefined);

/** The recordings that can be played here; none on a report that was shared. */
export function useRecordings(): Recordings | undefined {
  return useContext(Context);
}

/** Lets everything within it play the recordings of the interview. */
export function RecordingsProvider({
  interview,
  children,
}: {
  interview: Interview;
  children: ReactNode;
}) {
  const cache = useQueryClient();
  const path = { interview_id: interview.id };
  const { data } = useQuery({
    ...listRecordingsOptions({ path, query: { limit: 100 } }),
    enabled: interview.keep_recording,
  });
  const lookAgain = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: listRecordingsQueryKey({ path }) }),
      cache.invalidateQueries({ queryKey: getInterviewQueryKey({ path }) }),
    ]);
  const player = useRecordingPlayer(interview.id, () => void lookAgain());
  const all = interview.keep_recording ? (data?.items ?? []) : [];
  return (
    <Context
      value={{
        interviewId: interview.id,
        all,
        of: (turnId) => all.find((one) => one.turn_id === turnId),
        answerTo: (turnId) => interview.turns.find(({ id }) => id === turnId)?.answer ?? "",
        player,
        lookAgain,
      }}
    >
      {children}
      <audio ref={player.element} preload="auto" {...player.events} />
    </Context>
  );
}
