import { describe, expect, it } from "vitest";
import { StoreRefused } from "@/api/send-file";
import { refusalOf } from "./refusals";

function problem(code: string, status: number) {
  return {
    type: "about:blank",
    title: code,
    status,
    code,
    detail: `Because ${code}.`,
    request_id: "r",
  };
}

describe("a file that did not come in", () => {
  it.each(["unsupported_file_type", "file_too_large", "file_unreadable"])(
    "is not worth sending again when the answer is %s",
    (code) => {
      expect(refusalOf(problem(code, 422)).again).toBe(false);
    },
  );

  it.each([
    ["the connection was lost", new TypeError("Failed to fetch")],
    ["too many came in a short time", problem("rate_limited", 429)],
    ["the permission ran out", new StoreRefused(403)],
    ["the store was in trouble", new StoreRefused(503)],
    ["the store did not answer", new StoreRefused(0)],
  ])("may be sent again when %s", (_, error) => {
    expect(refusalOf(error).again).toBe(true);
  });

  it("is called too large also when only the store noticed", () => {
    expect(refusalOf(new StoreRefused(413)).title).toMatch(/too large/);
  });

  it("did not get through when the store is out of reach, which is not the server", () => {
    expect(refusalOf(new StoreRefused(0)).title).toMatch(/did not get through/);
  });

  it("keeps the server's own words where it knows best", () => {
    expect(refusalOf(problem("file_unreadable", 422)).detail).toBe("Because file_unreadable.");
  });
});
