import type { SystemStanding } from "@/api/generated/types.gen";
import { Badge, type Tone } from "@/ui/badge";

const looks: Record<SystemStanding["state"], { tone: Tone; word: string }> = {
  works: { tone: "good", word: "Works" },
  embedded: { tone: "info", word: "Embedded" },
  off: { tone: "info", word: "Off" },
  failing: { tone: "critical", word: "Fails" },
};

function System({ system: { system, state, happened, remedy } }: { system: SystemStanding }) {
  const { tone, word } = looks[state];
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <div>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <div className="measure wrap-anywhere grid gap-1">
        <h3 className="font-medium">{system}</h3>
        <p>{happened}</p>
        {remedy && <p className={state === "failing" ? "font-medium" : "text-muted"}>{remedy}</p>}
      </div>
    </li>
  );
}

/** Every system in the doctor's order, those that fail first. */
export function Systems({ systems }: { systems: SystemStanding[] }) {
  const failing = systems.filter(({ state }) => state === "failing");
  const others = systems.filter(({ state }) => state !== "failing");
  return (
    <ul className="divide-y divide-line">
      {[...failing, ...others].map((system) => (
        <System key={system.system} system={system} />
      ))}
    </ul>
  );
}
