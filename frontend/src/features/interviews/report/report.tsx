import { Printer } from "lucide-react";
import { Link } from "react-router";
import type { Interview, Report as Notices } from "@/api/generated/types.gen";
import { exactTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { formatWords, kindWords, levelWords } from "../words";
import { Answers } from "./answers";
import { Competencies } from "./competencies";
import { DeleteInterview } from "./delete-interview";
import { Delivery } from "./delivery";
import { Headline } from "./headline";
import { KeepAndChange } from "./keep-and-change";
import { NextSteps } from "./next-steps";
import { PdfButton } from "./pdf-button";
import { RecordingsProvider } from "./recordings";
import { ShareButton } from "./share-button";
import { Transcript } from "./transcript";

/** The whole report, from the one sentence to the transcript. */
export function Report({ interview, report }: { interview: Interview; report: Notices }) {
  return (
    <RecordingsProvider interview={interview}>
      <article className="grid grid-cols-1 gap-14 print:block print:space-y-8">
        <Headline
          overall={report.overall}
          about={aboutOf(interview)}
          actions={<Actions interview={interview} />}
        />
        <KeepAndChange report={report} />
        <NextSteps
          steps={report.next_steps}
          aside={
            <Link to={paths.drill} className="link no-print text-note">
              Answer your weak ones again
            </Link>
          }
        />
        <Competencies competencies={report.competencies} />
        <Delivery delivery={report.delivery} spoken={interview.format !== "text"} />
        <Answers interviewId={interview.id} turns={interview.turns} answers={report.answers} />
        <Section title="Transcript">
          <Transcript lines={report.transcript} />
        </Section>
        <div className="grid justify-items-start gap-6">
          <EngineLine report={report} beingWorded={interview.being_worded} />
          <DeleteInterview interviewId={interview.id} />
        </div>
      </article>
    </RecordingsProvider>
  );
}

export function aboutOf(
  interview: Pick<Interview, "kind" | "difficulty" | "format" | "created_at"> & {
    role: { title: string };
  },
) {
  const { role, kind, difficulty, format, created_at } = interview;
  const details = [kindWords[kind].label, levelWords[difficulty], formatWords[format].label];
  return `${role.title} · ${details.join(", ")} · ${exactTime(created_at)}`;
}

function Actions({ interview }: { interview: Interview }) {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <Button asChild>
        <Link to={paths.newInterview({ role: interview.role.slug })}>Practise again</Link>
      </Button>
      <Button look="quiet" onClick={() => window.print()}>
        <Printer aria-hidden size={18} />
        Print
      </Button>
      <PdfButton interviewId={interview.id} />
      <ShareButton interviewId={interview.id} />
    </div>
  );
}

/** Who measured it, by which version, and whose words these are: the same answers give the same numbers. */
export function EngineLine({
  report,
  beingWorded = false,
}: {
  report: Notices;
  /** A model's words may still come. */
  beingWorded?: boolean;
}) {
  const { provider, model, version, fallback_from } = report.engine;
  const worded = !["embedded", "builtin"].includes(provider);
  return (
    <p className="measure text-muted text-note">
      Measured by Greenroom's own interviewer, version {version}. The same answers always give the
      same numbers. Accent, looks and mood are never scored.
      {worded && ` Worded by ${model} at ${provider}; scores and quotes are not its to change.`}
      {fallback_from &&
        ` ${fallback_from} was asked ${worded ? "first" : "for other words"} and could not answer.`}
      {beingWorded && " A language model is looking for better words; the numbers stay."}
    </p>
  );
}
