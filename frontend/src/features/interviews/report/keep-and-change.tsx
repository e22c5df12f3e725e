import { CircleCheck, PenLine } from "lucide-react";
import type { QuotedRemark, Report } from "@/api/generated/types.gen";
import { Section } from "@/ui/section";
import { Words } from "./words";

const most = 3;

/** Across all answers: what to keep and what to change, each with the student's own words. */
export function KeepAndChange({ report }: { report: Report }) {
  const keep = gathered(report, "strengths");
  const change = gathered(report, "improvements");
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-12 md:grid-cols-2 print:block print:space-y-8">
      <Section title="Keep">
        {keep.length === 0 ? (
          <p className="measure text-muted">
            Nothing yet that could be quoted. One concrete story in your own words will stand here.
          </p>
        ) : (
          <Remarks remarks={keep} tone="good" />
        )}
      </Section>
      <Section title="Change">
        {change.length === 0 ? (
          <p className="measure text-muted">Nothing that would have made these answers better.</p>
        ) : (
          <Remarks remarks={change} tone="mend" />
        )}
      </Section>
    </div>
  );
}

function Remarks({ remarks, tone }: { remarks: QuotedRemark[]; tone: "good" | "mend" }) {
  const Icon = tone === "good" ? CircleCheck : PenLine;
  return (
    <ul className="grid grid-cols-1 gap-5">
      {remarks.map((remark) => (
        <li key={`${remark.text} ${remark.evidence?.text}`} className="grid grid-cols-1 gap-1.5">
          <p className="flex items-start gap-2.5">
            <Icon
              aria-hidden
              size={18}
              className={
                tone === "good" ? "mt-0.5 shrink-0 text-accent" : "mt-0.5 shrink-0 text-amber"
              }
            />
            {remark.text}
          </p>
          {remark.evidence && <Words quote={remark.evidence} className="ml-7" />}
        </li>
      ))}
    </ul>
  );
}

/** The best answers' strengths, or the weakest ones' improvements: one of a kind, those with words first. */
export function gathered(report: Report, what: "strengths" | "improvements"): QuotedRemark[] {
  const order = what === "strengths" ? -1 : 1;
  const remarks = report.answers
    .toSorted((one, other) => order * (one.overall - other.overall))
    .flatMap((answer) => answer[what]);
  const once = [
    ...new Map(remarks.toReversed().map((one) => [one.text, one])).values(),
  ].toReversed();
  return [...once.filter((one) => one.evidence), ...once.filter((one) => !one.evidence)].slice(
    0,
    most,
  );
}
