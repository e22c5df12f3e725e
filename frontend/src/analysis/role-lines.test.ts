import { expect, it } from "vitest";
import type { RoleMatch } from "@/api/generated/types.gen";
import { speakingLines } from "./role-lines";

const text = "Built an API with Go and Redis\nSkills\nGo, Redis, SQL, Git";
const at = (words: string) => {
  const start = text.indexOf(words);
  return { text: words, page: 1, start, end: start + words.length };
};
const deed = at("Built an API with Go and Redis");
const list = at("Go, Redis, SQL, Git");
const reading = {
  text,
  page_starts: [0],
  sections: [{ kind: "skills", title: "Skills", start: 31, end: text.length }],
};
const role: RoleMatch = {
  role_id: "r",
  slug: "backend-developer",
  title: "Backend developer",
  match: 50,
  reasons: [
    { skill: "Go", evidence: [list, deed] },
    { skill: "Redis", evidence: [list, deed] },
    { skill: "SQL", evidence: [list] },
  ],
  missing_skills: [],
};

it("lets a deed speak before a list that names more", () => {
  const { lines } = speakingLines(role, reading);
  expect(lines.map((line) => line.passage.text)).toEqual([deed.text, list.text]);
  expect(lines[0]?.skills).toEqual(["Go", "Redis"]);
});

it("names the skills that the shown lines leave out", () => {
  expect(speakingLines(role, reading, 1).also).toEqual(["SQL"]);
});
