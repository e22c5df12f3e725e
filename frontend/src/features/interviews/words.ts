import type { Interview, Turn } from "@/api/generated/types.gen";

/** A question and what was answered to it, which is all that a report needs of a turn. */
export type AskedTurn = Pick<Turn, "id" | "follows" | "question" | "answer">;

/** About how long a question takes with its follow-ups, in minutes. */
const minutesEach = 3;

export const kindWords: Record<Interview["kind"], { label: string; hint: string }> = {
  mixed: {
    label: "Mixed",
    hint: "What you know and what you have done, as most first interviews ask it.",
  },
  technical: {
    label: "Technical",
    hint: "The field itself: how things work, how you would do them, what you would choose.",
  },
  behavioural: {
    label: "Behavioural",
    hint: "What you did in situations with other people, told with a beginning and an end.",
  },
};

export const levelWords: Record<Interview["difficulty"], string> = {
  intern: "Intern",
  junior: "Junior",
  mid: "Experienced",
  senior: "Senior",
};

export const formatWords: Record<Interview["format"], { label: string; hint: string }> = {
  text: {
    label: "By text",
    hint: "You read the questions and type. Nothing to set up; good on a bus.",
  },
  voice: {
    label: "By voice",
    hint: "You hear the questions and speak. Pace and pauses are measured; your sound is kept only at your word.",
  },
  video: {
    label: "Face to face",
    hint: "A video interviewer speaks with you. Needs a camera only if you want to be seen.",
  },
};

export function lengthWords(questions: number): string {
  return `${questions} questions, about ${questions * minutesEach} minutes`;
}

export const stateWords: Record<Interview["status"], string> = {
  preparing: "Being prepared",
  ready: "Not begun",
  in_progress: "Begun",
  reporting: "Report on its way",
  completed: "Done",
  failed: "Not finished",
  abandoned: "Left",
};

/** Whether it still takes answers. */
export function isOpen({ status }: Pick<Interview, "status">): boolean {
  return status === "preparing" || status === "ready" || status === "in_progress";
}
