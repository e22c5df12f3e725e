import type { Role } from "@/api/generated/types.gen";

// Without accents, so that "resume" finds "résumé".
const plain = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The roles whose title, family or skills hold every word of `query`; all of them for an empty one. */
export function filterRoles(roles: Role[], query: string, category: string): Role[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return roles.filter((role) => {
    if (category && role.category !== category) return false;
    const text = plain([role.title, role.category, ...role.skills].join("\n"));
    return words.every((word) => text.includes(word));
  });
}
