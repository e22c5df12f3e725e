import type { EngineInfo } from "@/api/generated/types.gen";

/** Who measured, and what that is worth. */
export function EngineLine({ engine }: { engine: EngineInfo }) {
  return (
    <p className="measure text-muted text-note">
      Measured by {engine.model} {engine.version}
      {engine.provider !== "embedded" && ` at ${engine.provider}`}. The score comes from rules
      alone: the same file gives the same score.
      {engine.fallback_from && ` ${engine.fallback_from} was asked first and could not answer.`}
    </p>
  );
}
