import { expect, test } from "vitest";
import { nameIn } from "./save-file";

test("a file is saved under the name that the server gave it", () => {
  expect(nameIn('attachment; filename="receipt-GR-000017.pdf"')).toBe("receipt-GR-000017.pdf");
  expect(nameIn("attachment")).toBeUndefined();
  expect(nameIn(null)).toBeUndefined();
});
