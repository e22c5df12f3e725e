import type { RegisterOptions } from "react-hook-form";
import type { ProfileChanges, User } from "@/api/generated/types.gen";

type ProfileField = {
  name: Exclude<keyof ProfileChanges, "locale" | "time_zone">;
  label: string;
  optional?: boolean;
  type?: "tel" | "url";
  inputMode?: "numeric";
  autoComplete?: string;
  placeholder?: string;
  /** How an emptied field is told: absence is null, never an empty text. */
  rules?: Pick<RegisterOptions<ProfileChanges>, "setValueAs">;
};

const text = { optional: true, rules: { setValueAs: (value: string | null) => value || null } };
const year = {
  optional: true,
  rules: { setValueAs: (value: string | number | null) => (value ? Number(value) : null) },
};

/** What can be changed, in the parts it is shown in. */
export const profileParts: { title: string; fields: ProfileField[] }[] = [
  {
    title: "About you",
    fields: [
      { name: "name", label: "Name", autoComplete: "name" },
      { name: "headline", label: "Headline", placeholder: "Final-year computing student", ...text },
      { name: "phone", label: "Phone", type: "tel", autoComplete: "tel", ...text },
      { name: "location", label: "Location", placeholder: "Town and country", ...text },
    ],
  },
  {
    title: "Studies",
    fields: [
      { name: "university", label: "University", ...text },
      { name: "degree", label: "Degree", placeholder: "BSc Computer Science", ...text },
      { name: "graduation_year", label: "Graduation year", inputMode: "numeric", ...year },
    ],
  },
  {
    title: "Elsewhere",
    fields: [
      {
        name: "linkedin_url",
        label: "LinkedIn",
        type: "url",
        placeholder: "https://www.linkedin.com/in/you",
        ...text,
      },
      {
        name: "github_url",
        label: "GitHub",
        type: "url",
        placeholder: "https://github.com/you",
        ...text,
      },
      {
        name: "website_url",
        label: "Website or portfolio",
        type: "url",
        placeholder: "https://you.example",
        ...text,
      },
    ],
  },
];

export const profileFieldNames = [
  ...profileParts.flatMap(({ fields }) => fields.map(({ name }) => name)),
  "locale",
  "time_zone",
] as const;

/** Of a person what the form holds. */
export function editable(user: User): ProfileChanges {
  return Object.fromEntries(profileFieldNames.map((name) => [name, user[name]]));
}
