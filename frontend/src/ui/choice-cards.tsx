import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

export type Choice = {
  value: string;
  label: string;
  /** What it means to choose this, in a sentence. */
  hint?: ReactNode;
};

/** Pick exactly one of a few, each with a sentence: native radio buttons, so that arrow keys and forms just work. */
export function ChoiceCards({
  legend,
  hint,
  choices,
  className,
  ...input
}: {
  legend: string;
  /** Why this is asked. */
  hint?: ReactNode;
  choices: readonly Choice[];
  className?: string;
} & Omit<ComponentProps<"input">, "type" | "value" | "className">) {
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="grid gap-3">
      <legend className="contents font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-2 measure text-muted text-note">
          {hint}
        </p>
      )}
      <div className={cn("grid gap-2 sm:grid-cols-2", className)}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cn(
              "grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded border border-line bg-surface px-4 py-3 transition-colors duration-150 hover:border-edge",
              "has-checked:border-accent has-checked:bg-accent-soft",
              "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
            )}
          >
            <input
              {...input}
              type="radio"
              value={choice.value}
              aria-describedby={choice.hint ? `${id}-${choice.value}` : undefined}
              className="mt-1 size-4 accent-accent outline-none"
            />
            <span className="font-medium">{choice.label}</span>
            {choice.hint && (
              <span id={`${id}-${choice.value}`} className="col-start-2 text-muted text-note">
                {choice.hint}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
