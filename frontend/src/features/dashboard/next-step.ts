import type { Cv, Role, Screening } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";

export type Step = {
  sentence: string;
  why: string;
  action: { label: string; to: string };
};

type Standing = {
  cvs: readonly Cv[];
  /** The newest analysis, if there is one. */
  latest: Screening | undefined;
  targets: readonly Role[];
};

function mend(latest: Screening): Step | undefined {
  const first = latest.result?.suggestions.toSorted((a, b) => a.priority - b.priority)[0];
  return (
    first && {
      sentence: first.title,
      why: first.detail,
      action: { label: "Show me the line", to: paths.screening(latest.id) },
    }
  );
}

/** The one thing worth doing next, most urgent first. */
export function nextStep({ cvs, latest, targets }: Standing): Step {
  if (cvs.length === 0)
    return {
      sentence: "Add your CV, and see it the way a reader does.",
      why: "A PDF or a Word file. It is read in seconds, and only you see it.",
      action: { label: "Add my CV", to: paths.cvs },
    };
  if (!latest)
    return {
      sentence: `You have ${counted(cvs.length, "CV")} here that nobody has read yet.`,
      why: "An analysis scores it, quotes the line behind every finding, and names the roles it speaks for.",
      action: { label: "Go to my CVs", to: paths.cvs },
    };
  if (latest.status === "queued" || latest.status === "running")
    return {
      sentence: "Your CV is being read right now.",
      why: "You can watch it happen; the result stays here either way.",
      action: { label: "Watch", to: paths.screening(latest.id) },
    };
  if (latest.status === "failed")
    return {
      sentence: "Your last analysis did not finish.",
      why: latest.failure?.message ?? "Your credit was given back. You can start it again.",
      action: { label: "See what happened", to: paths.screening(latest.id) },
    };
  if (targets.length === 0)
    return {
      sentence: "Say which roles you aim for.",
      why: "Your CV has been read. Compare what it shows with what those roles ask for.",
      action: { label: "Choose roles", to: paths.roles },
    };
  return (
    mend(latest) ?? {
      sentence: "Your CV stands well.",
      why: "Nothing urgent was found. Tailor it to one posting you care about, and have it read again.",
      action: { label: "Open the analysis", to: paths.screening(latest.id) },
    }
  );
}
