import type { CompetencyScore } from "@/api/generated/types.gen";
import { Bar } from "@/ui/bar";
import { Section } from "@/ui/section";
import { Words } from "./words";

const percent = (score: number) => ((score - 1) / 4) * 100;

/** Each competency from 1 to 5 with the sentence that its level stands for, and the words it stands on. */
export function Competencies({ competencies }: { competencies: CompetencyScore[] }) {
  return (
    <Section title="What the role asks of you">
      <ul className="grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
        {competencies.map((one) => (
          <li key={one.key} className="grid grid-cols-1 break-inside-avoid content-start gap-2.5">
            <div className="flex items-baseline justify-between gap-4">
              <h3 className="font-medium font-sans tracking-normal">{one.label}</h3>
              <p className="figures font-serif text-accent text-title">
                {one.score.toFixed(1)}
                <span className="text-muted text-note"> of 5</span>
              </p>
            </div>
            <Bar value={percent(one.score)} />
            <p>{one.anchor}</p>
            <p className="text-muted text-note">{one.rationale}</p>
            {one.evidence.slice(0, 2).map((quote) => (
              <Words key={`${quote.turn_id} ${quote.text}`} quote={quote} className="text-note" />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
