import { expect, test } from "vitest";
import { changedFields } from "./changed-fields";

test("only touched fields are sent, an emptied one as null", () => {
  const values = { name: "Asha", phone: null, location: "Pune" };
  expect(changedFields(values, { phone: true, location: false })).toEqual({ phone: null });
});
