import { expect, test } from "vitest";
import { events } from "./give-answer";

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

test("events are told one by one, wherever the network cuts them", async () => {
  const stream = streamOf(
    'event: token\ndata: {"te',
    'xt": "What "}\n\nevent: token\r\ndata: {"text": "then?"}\r\n',
    '\r\n: still here\n\nevent: turn\ndata: {"next": null}\n\n',
  );
  const told = [];
  for await (const one of events(stream)) told.push(one);
  expect(told).toEqual([
    { event: "token", data: { text: "What " } },
    { event: "token", data: { text: "then?" } },
    { event: "turn", data: { next: null } },
  ]);
});
