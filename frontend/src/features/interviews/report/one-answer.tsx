import { CircleCheck, PenLine } from "lucide-react";
import type { AnswerReport, QuotedRemark } from "@/api/generated/types.gen";
import { CopyButton } from "@/ui/copy-button";
import type { AskedTurn } from "../words";
import { Marks } from "./marks";
import { RecordingBar } from "./recording-bar";
import { PlayPart } from "./recording-play";
import { Retry } from "./retry";
import { partWords, piecesOf } from "./star";
import { turnHash, Words } from "./words";

type OneAnswerProps = {
  /** Absent on a shared report, where nothing can be tried again. */
  interviewId?: string;
  /** The question and its follow-ups, all answered. */
  turns: AskedTurn[];
  answer: AnswerReport;
};

/** One question: the words with the parts of the story marked, the marks, and a stronger version of it. */
export function OneAnswer({ interviewId, turns, answer }: OneAnswerProps) {
  const [first] = turns;
  if (!first) return null;
  return (
    <li className="grid grid-cols-1 gap-6 py-10 first:pt-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div className="grid grid-cols-1 content-start gap-5">
        {turns.map((turn) => (
          <Spoken key={turn.id} turn={turn} star={answer.star} />
        ))}
        <Stronger words={answer.stronger_answer} />
        {interviewId && <Retry interviewId={interviewId} turn={first} />}
      </div>
      <div className="grid grid-cols-1 content-start gap-6">
        <Marks overall={answer.overall} scores={answer.scores} />
        <Remarks remarks={answer.strengths} kind="keep" />
        <Remarks remarks={answer.improvements} kind="change" />
      </div>
    </li>
  );
}

function Spoken({ turn, star }: { turn: AskedTurn; star: AnswerReport["star"] }) {
  return (
    <div id={turnHash(turn.id)} className="grid grid-cols-1 scroll-mt-8 gap-2">
      <h3 className="text-lead">{turn.question}</h3>
      <p
        dir="auto"
        className="wrap-anywhere measure whitespace-pre-line border-line border-s-2 ps-4"
      >
        {piecesOf(turn.answer ?? "", turn.id, star).map((piece) =>
          piece.part ? (
            <mark
              key={piece.start}
              className="rounded-sm bg-accent-soft text-ink decoration-accent underline decoration-1 underline-offset-4"
            >
              <PlayPart turnId={turn.id} words={piece.text} name={partWords[piece.part]} />
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
      </p>
      <RecordingBar turnId={turn.id} />
    </div>
  );
}

function Stronger({ words }: { words: string }) {
  if (!words) return null;
  return (
    <div className="grid grid-cols-1 gap-2 rounded bg-sunken p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h4 className="font-medium font-sans tracking-normal">Stronger, out of your own facts</h4>
        <span className="no-print">
          <CopyButton text={words} />
        </span>
      </div>
      <p className="wrap-anywhere measure whitespace-pre-line">{words}</p>
      {words.includes("[") && (
        <p className="text-muted text-note">What stands in brackets only you can fill in.</p>
      )}
    </div>
  );
}

function Remarks({ remarks, kind }: { remarks: QuotedRemark[]; kind: "keep" | "change" }) {
  if (remarks.length === 0) return null;
  const Icon = kind === "keep" ? CircleCheck : PenLine;
  return (
    <ul aria-label={kind === "keep" ? "Keep" : "Change"} className="grid grid-cols-1 gap-3">
      {remarks.map((remark) => (
        <li key={remark.text} className="grid grid-cols-1 gap-1">
          <p className="flex items-start gap-2.5">
            <Icon
              aria-hidden
              size={18}
              className={
                kind === "keep" ? "mt-0.5 shrink-0 text-accent" : "mt-0.5 shrink-0 text-amber"
              }
            />
            {remark.text}
          </p>
          {remark.evidence && <Words quote={remark.evidence} className="ml-7 text-note" />}
        </li>
      ))}
    </ul>
  );
}
