import type { ReactNode } from "react";
import type { GivenBack, ModelFailure, ModelUse, StandingView } from "@/api/generated/types.gen";
import { counted, money } from "@/lib/format";
import { Section } from "@/ui/section";

const MICRODOLLARS_A_CENT = 10_000;
const services: Record<GivenBack["service"], string> = {
  screening: "Analyses",
  interview: "Interviews",
};

function Row({ title, aside, children }: { title: string; aside: string; children?: ReactNode }) {
  return (
    <li className="grid gap-1 py-3.5">
      <div className="flex items-baseline justify-between gap-6">
        <span className="wrap-anywhere font-medium">{title}</span>
        <span className="figures shrink-0 text-muted text-note">{aside}</span>
      </div>
      {children}
    </li>
  );
}

function Use({ use }: { use: ModelUse }) {
  // A cent begun counts as one: what cost something must not read as nothing.
  const price =
    use.microdollars === null
      ? "no price is known"
      : money(Math.ceil(use.microdollars / MICRODOLLARS_A_CENT), "USD");
  return (
    <Row title={use.model} aside={counted(use.calls, "call")}>
      <p className="text-muted">
        {use.provider}: {counted(use.tokens, "token")}, {price}, {counted(use.failed, "failure")}
      </p>
    </Row>
  );
}

function Failed({ failure }: { failure: ModelFailure }) {
  return (
    <Row title={`${failure.model}: ${failure.code}`} aside={counted(failure.count, "time")}>
      <p>{failure.happened}</p>
      <p className="text-muted">{failure.remedy}</p>
    </Row>
  );
}

function spent({ tokens, most }: StandingView["budget"]): string {
  const today = `${counted(tokens, "token")} spent since midnight UTC`;
  return most === null || most === undefined
    ? `${today}; AI_DAILY_BUDGET_TOKENS sets no limit.`
    : `${today}, of ${counted(most, "token")} that AI_DAILY_BUDGET_TOKENS allows.`;
}

/** What models did and cost, and what went wrong, within the last 24 hours. */
export function LastDay({ standing }: { standing: StandingView }) {
  const { models, model_failures: failures, given_back: unserved, budget } = standing;
  return (
    <>
      <Section title="Models, last 24 hours">
        {models.length === 0 ? (
          <p className="text-muted">No model is set up, so none was asked and nothing was spent.</p>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {models.map((use) => (
                <Use key={`${use.provider} ${use.model}`} use={use} />
              ))}
            </ul>
            <p className="text-muted text-note">{spent(budget)}</p>
          </>
        )}
      </Section>
      <Section title="Failures, last 24 hours">
        {failures.length + unserved.length === 0 ? (
          <p className="text-muted">None: no model failed, and nobody was left without a result.</p>
        ) : (
          <ul className="divide-y divide-line">
            {unserved.map(({ service, code, count, refunded }) => (
              <Row
                key={`${service} ${code}`}
                title={`${services[service]} without a result: ${code}`}
                aside={counted(count, "time")}
              >
                <p className="text-muted">{counted(refunded, "refund")} given by itself</p>
              </Row>
            ))}
            {failures.map((failure) => (
              <Failed
                key={`${failure.provider} ${failure.model} ${failure.code}`}
                failure={failure}
              />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
