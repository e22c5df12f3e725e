// @vitest-environment jsdom
import { expect, test } from "vitest";
import { paths, returnPath, subjectPath, withReturn } from "./paths";

const back = (target: string) => returnPath(new URLSearchParams({ return_to: target }));

test("signing in leads back to where one was heading, filters and all", () => {
  const search = new URL(withReturn(paths.login, "/wallet?kind=refund"), "https://any")
    .searchParams;
  expect(returnPath(search)).toBe("/wallet?kind=refund");
});

test("a return address outside the app is never followed", () => {
  for (const target of [
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "",
  ])
    expect(back(target)).toBe(paths.dashboard);
});

test("an entry links to what it is about, where that has a page", () => {
  expect(subjectPath({ type: "screening", id: "7" })).toBe("/screenings/7");
  expect(subjectPath({ type: "cv", id: "7" })).toBe("/cvs/7");
  expect(subjectPath({ type: "order", id: "7" })).toBe("/wallet/orders/7");
  expect(subjectPath({ type: "registration", id: "7" })).toBeUndefined();
  expect(subjectPath(null)).toBeUndefined();
});
