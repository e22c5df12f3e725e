import { findingHash } from "@/analysis/address";
import { fixFirst, proofGroups } from "@/analysis/proofs";
import type { Cv, Role, Screening } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";

export type Step = {
  sentence: string;
  why: string;
  action: { label: string; to: string };
};

type Standing = {
  /** Newest first. */
  cvs: readonly Cv[];
  /** The newest analysis, if there is one. */
  latest: Screening | undefined;
  targets: readonly Role[];
};

/** The one thing worth doing next, most urgent first. */
export function nextStep({ cvs, latest, targets }: Standing): Step {
  return addFirst(cvs) ?? follow(latest) ?? analyse(cvs, latest) ?? afterwards(latest, targets);
}

function addFirst(cvs: readonly Cv[]): Step | undefined {
  if (cvs.length === 0)
    return {
      sentence: "Add your CV, and see it the way a reader does.",
      why: "A PDF or a Word file. It is read in seconds, and only you see it.",
      action: { label: "Add my CV", to: paths.cvs },
    };
  if (cvs.every((cv) => cv.status !== "ready"))
    return {
      sentence: "Add your CV once more, as text.",
      why: "What you added cannot be read by software: it is a picture, or locked. Export it as PDF from the program it was written in.",
      action: { label: "Add another file", to: paths.cvs },
    };
  return undefined;
}

function follow(latest: Screening | undefined): Step | undefined {
  if (latest?.status === "queued" || latest?.status === "running")
    return {
      sentence: "Your CV is being read right now.",
      why: "You can watch it happen; the result stays here either way.",
      action: { label: "Watch", to: paths.screening(latest.id) },
    };
  if (latest?.status === "failed")
    return {
      sentence: "Your last analysis did not finish.",
      why: latest.failure?.message ?? "Your credit was given back. You can start it again.",
      action: { label: "See what happened", to: paths.screening(latest.id) },
    };
  return undefined;
}

/** A CV that came after the newest analysis, and has none of its own. */
function analyse(cvs: readonly Cv[], latest: Screening | undefined): Step | undefined {
  const waiting = cvs.filter((cv) => cv.status === "ready" && !cv.latest_screening_id);
  const [newest] = waiting.filter(
    (cv) => !latest || Date.parse(cv.uploaded_at) > Date.parse(latest.created_at),
  );
  if (!newest) return undefined;
  return {
    sentence: latest
      ? "You added a CV since your last analysis."
      : `You have ${counted(waiting.length, "CV")} here without an analysis.`,
    why: "An analysis scores it, quotes the line behind every finding, and names the roles it speaks for. It costs 1 credit.",
    action: { label: "Have it analysed", to: paths.cv(newest.id) },
  };
}

function afterwards(latest: Screening | undefined, targets: readonly Role[]): Step {
  const mending = latest && mend(latest);
  if (mending) return mending;
  if (targets.length === 0)
    return {
      sentence: "Say which roles you aim for.",
      why: "Your CV has been read. Compare what it shows with what those roles ask for.",
      action: { label: "Choose roles", to: paths.roles },
    };
  const [target] = targets;
  return {
    sentence: "Your CV stands well. Now practise for it.",
    why: "Nothing urgent was found in it. An interview of six questions takes about twenty minutes, and two of them are about your own lines.",
    action: {
      label: "Prepare an interview",
      to: paths.newInterview(target ? { role: target.slug } : {}),
    },
  };
}

/** The finding whose mending is worth most, and the way to it. */
function mend({ id, result }: Screening): Step | undefined {
  // No text is at hand here, and none is needed: gains alone decide, no passage is shown.
  const [first] = result ? fixFirst(proofGroups(result, ""), 1) : [];
  if (!first) return undefined;
  const points = counted(Math.round(first.gain), "point");
  return {
    sentence: first.message,
    why: [first.fix, `Mending it is worth up to ${points} of your score.`]
      .filter(Boolean)
      .join(" "),
    action: { label: "Show me where", to: `${paths.screening(id)}${findingHash(first.id)}` },
  };
}
