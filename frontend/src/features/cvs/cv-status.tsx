import type { Cv } from "@/api/generated/types.gen";
import type { ProblemWords } from "@/api/problem";
import { Badge, type Tone } from "@/ui/badge";

const states: Record<Cv["status"], { tone: Tone; words: string }> = {
  ready: { tone: "good", words: "Readable" },
  no_text: { tone: "critical", words: "A picture, no text" },
  encrypted: { tone: "critical", words: "Locked" },
};

/** Only we can read it: other software still finds a picture. */
function recognised({ recognition }: Pick<Cv, "recognition">): { tone: Tone; words: string } {
  return { tone: "warning", words: `Read from a picture, ${recognition.confidence} % sure` };
}

/** Why software cannot read a file, and what to do about it. */
export const unreadWords: Record<Exclude<Cv["status"], "ready">, ProblemWords> = {
  no_text: {
    title: "There is no text in this file",
    detail:
      "It holds pictures of pages, so no software can read it, an employer's included. Export it as PDF from the program it was written in, and add that. It was not scored, and nothing was charged.",
  },
  encrypted: {
    title: "This file is locked with a password",
    detail:
      "Nobody can read it without the password, an employer's software included. Save it without one, and add that. It was not scored, and nothing was charged.",
  },
};

export function CvStatus({ cv }: { cv: Pick<Cv, "status" | "recognition"> }) {
  const { tone, words } = cv.recognition.status === "done" ? recognised(cv) : states[cv.status];
  return <Badge tone={tone}>{words}</Badge>;
}
