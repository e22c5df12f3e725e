import type { FieldErrors, UseFormRegister } from "react-hook-form";
import type { ProfileChanges } from "@/api/generated/types.gen";
import { SelectField } from "@/ui/field";
import { Section } from "@/ui/section";

const englishes = [
  { tag: "en", label: "British: 20 November 2026, 123,456" },
  { tag: "en-IN", label: "Indian: 20 November 2026, 1,23,456" },
  { tag: "en-US", label: "American: November 20, 2026, 123,456" },
];

// Node and old browsers may not list them; the device's own is always there.
const zones = Intl.supportedValuesOf?.("timeZone") ?? [];
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How dates, times and numbers are written for the person; `kept` is what they chose, perhaps elsewhere. */
export function WritingFields({
  kept,
  register,
  errors,
}: {
  kept: string;
  register: UseFormRegister<ProfileChanges>;
  errors: FieldErrors<ProfileChanges>;
}) {
  return (
    <Section title="Dates and times">
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField label="Written as" error={errors.locale?.message} {...register("locale")}>
          {!englishes.some(({ tag }) => tag === kept) && <option value={kept}>{kept}</option>}
          {englishes.map(({ tag, label }) => (
            <option key={tag} value={tag}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Time zone"
          error={errors.time_zone?.message}
          {...register("time_zone", { setValueAs: (value: string | null) => value || null })}
        >
          <option value="">This device's, {ownZone.replaceAll("_", " ")}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
      </div>
    </Section>
  );
}
