import { expect, test } from "vitest";
import type { Cv, Role, Screening } from "@/api/generated/types.gen";
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
const suggestion = (priority: number, title: string) => ({
  priority,
  title,
  detail: "Why.",
  before: null,
  after: null,
  evidence: [],
});
const result: NonNullable<Screening["result"]> = {
  engine: { provider: "embedded", model: "", version: "", fallback_from: null },
  score: { overall: 70, dimensions: [] },
  roles: [],
  skills: { summary: "", groups: [] },
  suggestions: [suggestion(2, "Second"), suggestion(1, "First")],
  job_match: null,
  contact: { name: null, email: null, phone: null, links: [] },
  warnings: [],
};
const done: Screening = { ...queued, status: "done", overall: 70, result };

test("without a CV, adding one is the step", () => {
  expect(nextStep({ cvs: [], latest: undefined, targets: [] }).action.to).toBe(paths.cvs);
});

test("a CV that nobody read comes before anything about roles", () => {
  expect(nextStep({ cvs: [cv], latest: undefined, targets: [] }).sentence).toMatch(/1 CV here/);
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

test("after a result, target roles come first, then the most urgent suggestion", () => {
  expect(nextStep({ cvs: [cv], latest: done, targets: [] }).action.to).toBe(paths.roles);
  expect(nextStep({ cvs: [cv], latest: done, targets: [role] }).sentence).toBe("First");
});

test("with nothing left to mend, it says so", () => {
  const latest: Screening = { ...done, result: { ...result, suggestions: [] } };
  expect(nextStep({ cvs: [cv], latest, targets: [role] }).sentence).toMatch(/stands well/);
});
