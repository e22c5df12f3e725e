import { expect, test } from "vitest";
import { everything, filterOf, isNarrowed, queryOf, searchOf } from "./filter";

const read = (address: string) => filterOf(new URLSearchParams(address));

test("a filter goes into the address and comes out the same", () => {
  const filter = { kind: "purchase", from: "2026-10-01", to: "2026-11-20" } as const;
  expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  expect(queryOf(filter)).toEqual(filter);
});

test("no filter leaves the address bare", () => {
  expect(searchOf(everything)).toEqual({});
  expect(isNarrowed(everything)).toBe(false);
  expect(isNarrowed(read("to=2026-11-20"))).toBe(true);
});

test("kinds and days that there are not are left out", () => {
  for (const address of ["kind=theft", "from=yesterday", "to=2026-02-30", "from=2026-1-1"])
    expect(read(address)).toEqual(everything);
});
