import type { Refusal } from "@/voice/microphone";
import type { RecogniserRefusal } from "@/voice/recogniser";

type Words = { title: string; next: string };

/** What stands in the way of the microphone, and what to do next. */
export const microphoneWords: Record<Refusal, Words> = {
  insecure: {
    title: "This address is not protected",
    next: "Browsers give a microphone only to pages over https. Open Greenroom by its https address, or type your answers.",
  },
  denied: {
    title: "The browser keeps the microphone closed",
    next: "Press the sign beside the address, set the microphone to Allow, then try again. On a phone, the system's settings may have to allow the browser too.",
  },
  missing: {
    title: "There is no microphone",
    next: "Plug one in, or connect your headset, then try again.",
  },
  busy: {
    title: "Another program has the microphone",
    next: "Close the call or the recorder that uses it, then try again.",
  },
  failed: {
    title: "The microphone could not be opened",
    next: "Reload the page and try again. If it stays so, another browser may do better.",
  },
};

/** Why nothing is written down any more. */
export const recogniserWords: Record<RecogniserRefusal, Words> = {
  denied: {
    title: "The browser does not write down what you say",
    next: "Its speech service is switched off. Type this answer, or allow it in the browser's settings.",
  },
  offline: {
    title: "The browser's speech service cannot be reached",
    next: "What was heard so far stands below. Type the rest, or go on speaking once you are online.",
  },
  language: {
    title: "The browser writes down no English here",
    next: "Type your answers, or use a browser that does: Chrome, Edge or Safari.",
  },
  model: {
    title: "What you said could not all be written down",
    next: "The speech model does not answer. What was heard so far stands below. Type the rest, or go on speaking: from here the browser's own speech service writes it down, and Chrome and Edge send the sound to their makers for that.",
  },
  failed: {
    title: "The browser stopped writing down what you say",
    next: "What was heard so far stands below. Go on speaking, or type the rest.",
  },
};

/** The model that asked aloud does so no more. */
export const speechFailedWords =
  "The interviewer's voice could not be fetched, so your browser's own asks from here. Nothing is lost.";

/** The same, where the browser has no such service. */
export const nobodyListens: Words = {
  title: recogniserWords.model.title,
  next: "The speech model does not answer, and this browser writes nothing down by itself. What was heard so far stands below: type the rest.",
};

export const noRecognition: Words = {
  title: "This browser cannot write down what you say",
  next: "You hear the questions and type your answers; pace and pauses are not measured. Chrome, Edge and Safari can listen.",
};
