import type { Cv, Screening } from "@/api/generated/types.gen";

/** A finished analysis, and the name of the file it was made of. */
export type Analysed = {
  id: string;
  filename: string;
  createdAt: string;
  overall: number;
};

/** The analyses that are done, newest first, each with its file's name. */
export function analysedOf(screenings: readonly Screening[], cvs: readonly Cv[]): Analysed[] {
  const names = new Map(cvs.map((cv) => [cv.id, cv.filename]));
  return screenings.flatMap(({ id, cv_id, created_at, overall }) => {
    const filename = names.get(cv_id) ?? "A CV";
    return overall === null ? [] : [{ id, filename, createdAt: created_at, overall }];
  });
}

/** The one made before `id` that it is best set against: of a file of the same name, else the last one. */
export function earlierThan(id: string, analysed: readonly Analysed[]): Analysed | undefined {
  const at = analysed.findIndex((one) => one.id === id);
  const earlier = at < 0 ? [] : analysed.slice(at + 1);
  return earlier.find((one) => one.filename === analysed[at]?.filename) ?? earlier[0];
}

/** What to compare `id` with unless somebody chooses: an earlier one, or where there is none the newest other. */
export function companionOf(id: string, analysed: readonly Analysed[]): Analysed | undefined {
  return earlierThan(id, analysed) ?? analysed.find((one) => one.id !== id);
}
