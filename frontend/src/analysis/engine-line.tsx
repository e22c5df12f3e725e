import type { EngineInfo } from "@/api/generated/types.gen";

/** Who measured, what that is worth, and whose words these are. */
export function EngineLine({ engine }: { engine: EngineInfo }) {
  return (
    <p className="measure text-muted text-note">
      Measured by greenroom-engine {engine.version}. The score comes from rules alone: the same file
      gives the same score.
      {engine.provider !== "embedded" && ` Worded by ${engine.model} at ${engine.provider}.`}
      {engine.fallback_from && ` ${engine.fallback_from} was asked first and could not answer.`}
    </p>
  );
}
