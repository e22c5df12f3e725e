import { answerQuestion } from "@/api/generated/sdk.gen";
import type { AnswerQuestionData, AnswerTaken, Problem } from "@/api/generated/types.gen";

type Answer = Pick<AnswerQuestionData, "path" | "body">;
/** A whole sentence of what is being worded, and the permit to have it said. */
export type Sayable = { text: string; permit: string };
type Told = { event: string; data: unknown };

/**
 * Hands an answer in and hears the interviewer's next words as they are found: `onWords` gets all of them so far. What
 * a model words comes in pieces; our own interviewer's comes at once. Where a model speaks, `onSentence` gets each
 * sentence that may be said. Throws what the server refuses, as `Problem`.
 */
export async function giveAnswer(
  { path, body }: Answer,
  onWords: (words: string) => void,
  onSentence: (sentence: Sayable) => void = () => undefined,
): Promise<AnswerTaken> {
  const { data } = await answerQuestion({
    path,
    body,
    headers: { Accept: "text/event-stream" },
    parseAs: "stream",
    throwOnError: true,
  });
  let words = "";
  for await (const { event, data: told } of events(data as unknown as ReadableStream<Uint8Array>)) {
    if (event === "token") {
      words += (told as { text: string }).text;
      onWords(words);
    }
    if (event === "sentence") onSentence(told as Sayable);
    if (event === "turn") return told as AnswerTaken;
    if (event === "problem") throw told as Problem;
  }
  // Cut off on the way: the answer may have been taken, and the same one again is a repeat.
  throw new TypeError("the stream ended early");
}

/** The events of a stream, each with its data read as JSON. */
export async function* events(stream: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks(stream)) {
    // A chunk may end within a letter, or within an event: both wait for the next.
    const blocks = (rest + decoder.decode(chunk, { stream: true }).replaceAll("\r\n", "\n")).split(
      "\n\n",
    );
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split("\n")
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trimStart())
          .join("\n");
      if (field("data")) yield { event: field("event"), data: JSON.parse(field("data")) };
    }
  }
}

/** Not every browser can walk through a stream by itself. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}
