import { describe, expect, it } from "vitest";
import type { Finding, Result } from "@/api/generated/types.gen";
import { fixFirst, passageReader, proofGroups } from "./proofs";

const text = "🚀 Built a thing\nHelped others";

function finding(rule: string, severity: Finding["severity"], gain: number): Finding {
  return { rule, severity, message: `About ${rule}.`, evidence: [], fix: null, gain };
}

function result(findings: Finding[]): Result {
  return {
    engine: { provider: "embedded", model: "greenroom-engine", version: "1", fallback_from: null },
    score: {
      overall: 70,
      dimensions: [{ key: "impact", label: "Impact", score: 70, weight: 1, findings }],
    },
    roles: [],
    skills: { summary: "", groups: [] },
    suggestions: [],
    job_match: null,
    contact: { name: null, email: null, phone: null, links: [] },
    warnings: [],
  };
}

describe("quotes on the page", () => {
  it("stand where they say, behind an emoji too", () => {
    const read = passageReader(text);
    const [passage] = read([{ text: "Built", page: 1, start: 2, end: 7 }]);
    expect(passage && text.slice(passage.start, passage.end)).toBe("Built");
  });

  it("are left out where other words stand, so that no wrong line is marked", () => {
    expect(passageReader(text)([{ text: "Built", page: 1, start: 0, end: 5 }])).toEqual([]);
  });

  it("are taken once where the same place is quoted twice", () => {
    const quote = { text: "Built", page: 1, start: 2, end: 7 };
    expect(passageReader(text)([quote, quote])).toHaveLength(1);
  });
});

describe("findings in the margin", () => {
  it("are numbered as they stand, past those that are well", () => {
    const [group] = proofGroups(
      result([finding("a", "warning", 1), finding("b", "good", 0), finding("c", "info", 1)]),
      text,
    );
    expect(group?.proofs.map((proof) => proof.mark)).toEqual([1, undefined, 2]);
    expect(group?.proofs[0]?.id).toBe("finding-impact-a");
  });

  it("lead with the three that would lift the score most", () => {
    const groups = proofGroups(
      result([
        finding("small", "info", 0.2),
        finding("big", "warning", 6.6),
        finding("well", "good", 9),
        finding("mid", "critical", 3),
        finding("less", "info", 1),
        finding("least", "info", 0.9),
      ]),
      text,
    );
    expect(fixFirst(groups).map((proof) => proof.message)).toEqual([
      "About big.",
      "About mid.",
      "About less.",
    ]);
  });
});
