import { NotebookPen } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { Link, Navigate } from "react-router";
import type { Interview, Turn } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Notice } from "@/ui/notice";
import { isOpen } from "../words";
import { Coach } from "./coach";
import { Composer } from "./composer";
import { EndDialog } from "./end-dialog";
import { Notes } from "./notes";
import { type Mood, Presence } from "./presence";
import { Question } from "./question";
import { SelfView } from "./self-view";
import { TopLine } from "./top-line";
import "./stage.css";
import { useStage, waiting } from "./use-stage";

// What hears and speaks is fetched by those who want to be heard.
const VoiceExchange = lazy(async () => ({
  default: (await import("./voice-exchange")).VoiceExchange,
}));

const VideoExchange = lazy(async () => ({
  default: (await import("./video-exchange")).VideoExchange,
}));

type Over = "notes" | "end" | undefined;

/** The stage: the interviewer, one question, and the student's words. Dark whatever the theme. */
export function Stage({ interview }: { interview: Interview }) {
  const [over, setOver] = useState<Over>();
  const close = useCallback(() => setOver(undefined), []);
  const stage = useStage(interview);
  const turn = waiting(interview);
  // What the coach says of the last answer is read before the report.
  if (!isOpen(interview) && !stage.reviewed)
    return <Navigate to={paths.report(interview.id)} replace />;
  const mood: Mood = stage.sending ? "thinking" : stage.reviewed ? "resting" : "listening";
  const aloud = interview.format === "voice" && !stage.reviewed && turn;
  const refusal = stage.error && problemWords(stage.error);

  return (
    <div data-theme="dark" className="stage">
      <header className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-3 px-4 pt-4 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Link
            to={paths.interviews}
            className="rounded font-serif text-lead text-muted hover:text-ink"
          >
            Greenroom
          </Link>
          <div className="flex items-center gap-2">
            {interview.format === "voice" && <SelfView />}
            <IconButton icon={NotebookPen} label="Your notes" onClick={() => setOver("notes")} />
            <Button look="quiet" size="small" onClick={() => setOver("end")}>
              End
            </Button>
          </div>
        </div>
        <TopLine interview={interview} />
      </header>
      <main id="content" tabIndex={-1} className="stage-middle outline-none">
        {interview.format === "video" ? (
          <Suspense fallback={<Presence mood="resting" />}>
            <VideoExchange interview={interview} />
          </Suspense>
        ) : aloud ? (
          <Suspense fallback={<Presence mood="resting" />}>
            <VoiceExchange turn={aloud} stage={stage} />
          </Suspense>
        ) : (
          <Presence mood={mood} />
        )}
        {stage.reviewed ? (
          <Coach interviewId={interview.id} turn={stage.reviewed} onGoOn={stage.goOn} />
        ) : (
          turn && !aloud && <Exchange turn={turn} stage={stage} />
        )}
        {refusal && (
          <Notice tone="critical" title={refusal.title}>
            {refusal.detail}
          </Notice>
        )}
      </main>
      <Notes interviewId={interview.id} open={over === "notes"} onClose={close} />
      <EndDialog interview={interview} open={over === "end"} onClose={close} />
    </div>
  );
}

function Exchange({ turn, stage }: { turn: Turn; stage: ReturnType<typeof useStage> }) {
  return (
    <>
      <Question turn={turn} words={stage.words} />
      <Composer
        key={turn.id}
        turn={turn}
        sending={stage.sending}
        onAnswer={(text) => stage.answer(turn, text)}
      />
    </>
  );
}
