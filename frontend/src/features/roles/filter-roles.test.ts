import { expect, test } from "vitest";
import type { Role } from "@/api/generated/types.gen";
import { filterRoles } from "./filter-roles";

const role = (title: string, category: string, ...skills: string[]): Role => ({
  id: title,
  slug: title,
  title,
  category,
  summary: "",
  skills,
  levels: [],
});
const roles = [
  role("Backend developer", "Software", "Python", "C++"),
  role("Data analyst", "Data", "Python", "SQL"),
  role("Attaché", "Law"),
];
const titles = (query: string, category = "") =>
  filterRoles(roles, query, category).map(({ title }) => title);

test("every word must be found, in the title, the family or a skill", () => {
  expect(titles("python")).toEqual(["Backend developer", "Data analyst"]);
  expect(titles("python data")).toEqual(["Data analyst"]);
  expect(titles("c++")).toEqual(["Backend developer"]);
});

test("accents and capitals do not matter", () => {
  expect(titles("ATTACHE")).toEqual(["Attaché"]);
});

test("an empty search shows a family whole", () => {
  expect(titles("  ", "Data")).toEqual(["Data analyst"]);
  expect(titles("")).toHaveLength(3);
});
