import type { ReactNode } from "react";
import type { NextStep } from "@/api/generated/types.gen";
import { Section } from "@/ui/section";

/** The next ten minutes of practice. */
export function NextSteps({ steps, aside }: { steps: NextStep[]; aside?: ReactNode }) {
  if (steps.length === 0) return null;
  return (
    <Section title="Your next ten minutes" aside={aside}>
      <ol className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-2">
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5"
          >
            <span aria-hidden className="figures font-serif text-heading text-muted leading-none">
              {index + 1}
            </span>
            <h3 className="font-medium font-sans tracking-normal">{step.title}</h3>
            <p className="col-start-2 text-muted">{step.detail}</p>
            <p className="col-start-2 border-accent border-s-2 ps-3">{step.drill}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
