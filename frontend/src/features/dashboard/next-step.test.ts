import { expect, test } from "vitest";
import type { Cv, Finding, Role, Screening } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { nextStep } from "./next-step";

const cv: Cv = {
  id: "c1",
  filename: "cv.pdf",
  content_type: "application/pdf",
  size: 1,
  sha256: "",
  pages: 1,
  status: "ready",
  recognition: { available: false, status: "none", confidence: null, failure: null },
  uploaded_at: "2026-11-20T12:00:00Z",
  latest_screening_id: null,
};
const role: Role = {
  id: "r1",
  slug: "data-analyst",
  title: "Data analyst",
  category: "Data",
  summary: "",
  skills: [],
  levels: [],
};
const queued: Screening = {
  id: "s1",
  cv_id: "c1",
  status: "queued",
  stage: "queued",
  created_at: "2026-11-20T12:00:00Z",
  finished_at: null,
  failure: null,
  overall: null,
  result: null,
};
const finding = (rule: string, gain: number): Finding => ({
  rule,
  severity: "warning",
  message: `${rule}.`,
  evidence: [],
  fix: "Do this.",
  gain,
});
const impact = (findings: Finding[]) => ({
  key: "impact",
  label: "Impact",
  score: 40,
  weight: 0.3,
  findings,
});
const result: NonNullable<Screening["result"]> = {
  engine: { provider: "embedded", model: "", version: "", fallback_from: null },
  score: { overall: 70, dimensions: [impact([finding("small", 2), finding("large", 6.2)])] },
  roles: [],
  skills: { summary: "", groups: [] },
  suggestions: [],
  job_match: null,
  contact: { name: null, email: null, phone: null, links: [] },
  warnings: [],
};
const analysed: Cv = { ...cv, latest_screening_id: "s1" };
const done: Screening = { ...queued, status: "done", overall: 70, result };

test("without a CV, adding one is the step", () => {
  expect(nextStep({ cvs: [], latest: undefined, targets: [] }).action.to).toBe(paths.cvs);
});

test("a CV that nobody read comes before anything about roles", () => {
  expect(nextStep({ cvs: [cv], latest: undefined, targets: [] }).action.to).toBe("/cvs/c1");
});

test("an analysis under way can be watched", () => {
  expect(nextStep({ cvs: [cv], latest: queued, targets: [] }).action).toEqual({
    label: "Watch",
    to: "/screenings/s1",
  });
});

test("a failed analysis says what happened in the server's words", () => {
  const failure = { code: "no_text", message: "It is a picture of a page.", refunded: true };
  const latest: Screening = { ...queued, status: "failed", failure };
  expect(nextStep({ cvs: [cv], latest, targets: [role] }).why).toBe(failure.message);
});

test("after a result, the finding worth most comes first, with the way to it", () => {
  const step = nextStep({ cvs: [analysed], latest: done, targets: [] });
  expect(step.sentence).toBe("large.");
  expect(step.why).toBe("Do this. Mending it is worth up to 6 points of your score.");
  expect(step.action.to).toBe("/screenings/s1#finding-impact-large");
});

test("with nothing left to mend, roles are next, and then it says that the CV stands well", () => {
  const score = { overall: 99, dimensions: [] };
  const latest: Screening = { ...done, result: { ...result, score } };
  const cvs = [analysed];
  expect(nextStep({ cvs, latest, targets: [] }).action.to).toBe(paths.roles);
  expect(nextStep({ cvs, latest, targets: [role] }).sentence).toMatch(/stands well/);
});

test("a CV added after the last analysis is to be analysed next, an older one is not", () => {
  const at = (uploaded_at: string) => [{ ...cv, id: "c2", uploaded_at }, analysed];
  const later = nextStep({ cvs: at("2026-11-20T13:00:00Z"), latest: done, targets: [] });
  expect(later.action.to).toBe("/cvs/c2");
  const before = nextStep({ cvs: at("2026-11-20T11:00:00Z"), latest: done, targets: [] });
  expect(before.sentence).toBe("large.");
});

test("files that nobody can read are not to be analysed", () => {
  const cvs: Cv[] = [{ ...cv, status: "no_text" }];
  expect(nextStep({ cvs, latest: undefined, targets: [] }).action.to).toBe(paths.cvs);
});
