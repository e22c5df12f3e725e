import { ChevronDown, CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

type FieldWords = {
  label: string;
  /** What to write and why, in one line under the label. */
  hint?: ReactNode;
  /** What is wrong with it and how to mend it. */
  error?: string | undefined;
  /** Adds "optional" beside the label. */
  optional?: boolean;
};

type FrameProps = FieldWords & {
  className?: string | undefined;
  children: (control: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
  }) => ReactNode;
};

/** Label, hint and error around one control, tied together for a screen reader. */
export function Field({ label, hint, error, optional, className, children }: FrameProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={cn("grid content-start gap-1.5", className)}>
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="ml-2 font-normal text-muted text-note">optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-note">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-invalid": Boolean(error),
        "aria-describedby": described || undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-note text-red">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

/** The look of every control that is written into. */
export const controlLook =
  "w-full rounded border border-edge bg-surface px-3 text-body text-ink transition-colors duration-150 placeholder:text-muted hover:border-ink aria-invalid:border-red";

type TextFieldProps = ComponentProps<"input"> & FieldWords;

export function TextField({ label, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <input {...input} {...control} className={cn(controlLook, "h-11")} />}
    </Field>
  );
}

type TextAreaFieldProps = ComponentProps<"textarea"> & FieldWords;

export function TextAreaField({
  label,
  hint,
  error,
  optional,
  className,
  ...area
}: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea rows={6} {...area} {...control} className={cn(controlLook, "resize-y py-2.5")} />
      )}
    </Field>
  );
}

type SelectFieldProps = ComponentProps<"select"> & FieldWords;

export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <div className="relative">
          <select
            {...select}
            {...control}
            className={cn(controlLook, "h-11 appearance-none pr-10")}
          />
          <ChevronDown
            aria-hidden
            size={18}
            className="pointer-events-none absolute inset-y-0 right-3 my-auto text-muted"
          />
        </div>
      )}
    </Field>
  );
}
