import { lazy, Suspense, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Cv, InterviewRequest, Role } from "@/api/generated/types.gen";
import { ChoiceCards } from "@/ui/choice-cards";
import { SelectField } from "@/ui/field";
import { JobField } from "./job-field";
import { KeepRecordingField } from "./keep-recording-field";
import { RoleField } from "./role-field";
import { WalkOn } from "./walk-on";
import { formatWords, kindWords, lengthWords, levelWords } from "./words";

export type Wishes = {
  role: string;
  cv: string;
  format: NonNullable<InterviewRequest["format"]>;
  kind: NonNullable<InterviewRequest["kind"]>;
  difficulty: NonNullable<InterviewRequest["difficulty"]>;
  questions: string;
  mode: "real" | "coaching";
  keep_recording: boolean;
  job: string;
};

// What hears and speaks is fetched by those who want to be heard.
const DeviceCheck = lazy(async () => ({ default: (await import("./device-check")).DeviceCheck }));

const lengths = [3, 4, 6, 8, 10, 12];
const kinds = Object.entries(kindWords).map(([value, words]) => ({ value, ...words }));

type WingsFormProps = {
  formats: Wishes["format"][];
  keptDays: number | null;
  roles: Role[];
  targets: Role[];
  cvs: Cv[];
  first: { role: string; cv: string };
};

/** Every choice with the reason why it is asked; the price stands on the button. */
export function WingsForm({ formats, keptDays, roles, targets, cvs, first }: WingsFormProps) {
  const form = useForm<Wishes>({
    defaultValues: {
      ...first,
      format: "text",
      kind: "mixed",
      difficulty: "junior",
      questions: "6",
      mode: "real",
      keep_recording: false,
      job: "",
    },
  });
  const { register, control, setValue } = form;
  const [role, format] = useWatch({ control, name: ["role", "format"] });
  const [heard, setHeard] = useState(false);
  const levels = roles.find((one) => one.id === role)?.levels ?? [];

  return (
    <form noValidate className="grid grid-cols-1 gap-10">
      <RoleField roles={roles} targets={targets} {...register("role")} />
      <ChoiceCards
        legend="How"
        hint="The questions and the report are the same; only voice can say something of your pace."
        choices={formats.map((value) => ({ value, ...formatWords[value] }))}
        className={formats.length === 3 ? "sm:grid-cols-3" : undefined}
        {...register("format")}
      />
      <ChoiceCards
        legend="What about"
        hint="It decides which questions you get."
        choices={kinds}
        className="sm:grid-cols-3"
        {...register("kind")}
      />
      <ChoiceCards
        legend="How hard"
        hint="What is expected of you. Choose the level of the job, not your own."
        choices={levels.map(({ name, summary }) => ({
          value: name,
          label: levelWords[name as Wishes["difficulty"]],
          hint: summary,
        }))}
        {...register("difficulty")}
      />
      {format !== "video" && (
        <ChoiceCards
          legend="With or without help"
          choices={[
            {
              value: "real",
              label: "As in real life",
              hint: "No word on your answers until the report.",
            },
            {
              value: "coaching",
              label: "With a coach",
              hint: "After each answer: what stood, what was missing, and a second try.",
            },
          ]}
          {...register("mode")}
        />
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          label="Length"
          hint="Follow-ups come on top, two at most to a question."
          {...register("questions")}
        >
          {lengths.map((length) => (
            <option key={length} value={length}>
              {lengthWords(length)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Your CV"
          hint="At least two questions are about your own lines."
          {...register("cv")}
        >
          {cvs.map((cv) => (
            <option key={cv.id} value={cv.id}>
              {cv.filename}
            </option>
          ))}
          <option value="">No CV</option>
        </SelectField>
      </div>
      <JobField form={form} />
      {format === "voice" && (
        <>
          <KeepRecordingField days={keptDays} {...register("keep_recording")} />
          <Suspense fallback={<p className="text-muted">Fetching the sound check</p>}>
            <DeviceCheck
              onReady={() => setHeard(true)}
              onTextInstead={() => setValue("format", "text")}
            />
          </Suspense>
        </>
      )}
      <WalkOn form={form} checked={format !== "voice" || heard} />
    </form>
  );
}
