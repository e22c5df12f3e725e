import { describe, expect, it } from "vitest";
import { codeUnitIndex } from "./text-offsets";

/** The index that counting the characters one by one gives. */
function counted(text: string, offset: number): number {
  return [...text].slice(0, offset).join("").length;
}

describe("an offset in code points", () => {
  it("is the index itself where every character is one code unit", () => {
    const at = codeUnitIndex("Zoë Müller, नमस्ते");
    expect([0, 5, 18].map(at)).toEqual([0, 5, 18]);
  });

  it.each(["🚀 Built a rocket", "a🚀b🚀🚀c", "𠮷野家 and 👩‍🚀 crew", "🇮🇳", "plain", ""])(
    "falls on the same character in %j",
    (text) => {
      const at = codeUnitIndex(text);
      for (let offset = 0; offset <= [...text].length; offset += 1) {
        expect(at(offset)).toBe(counted(text, offset));
      }
    },
  );

  it("cuts the quoted words out whole behind an emoji", () => {
    const text = "🎓 B.Tech 🏅 first class";
    const at = codeUnitIndex(text);
    expect(text.slice(at(2), at(8))).toBe("B.Tech");
    expect(text.slice(at(11), at(22))).toBe("first class");
  });
});
