import type { Cv } from "@/api/generated/types.gen";
import { Badge, type Tone } from "@/ui/badge";

const states: Record<Cv["status"], { tone: Tone; words: string }> = {
  ready: { tone: "good", words: "Readable" },
  no_text: { tone: "critical", words: "A picture, no text" },
  encrypted: { tone: "critical", words: "Locked" },
};

export function CvStatus({ status }: { status: Cv["status"] }) {
  const { tone, words } = states[status];
  return <Badge tone={tone}>{words}</Badge>;
}
