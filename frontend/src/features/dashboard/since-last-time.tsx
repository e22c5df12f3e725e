import { Link } from "react-router";
import { analysedOf, earlierThan } from "@/analysis/earlier";
import type { Cv, Screening } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";

/** By how much the newest analysis is better than the one before it of a file of the same name. */
export function SinceLastTime({ cvs, screenings }: { cvs: Cv[]; screenings: Screening[] }) {
  const analysed = analysedOf(screenings, cvs);
  const [latest] = analysed;
  const earlier = latest && earlierThan(latest.id, analysed);
  if (!latest || latest.filename !== earlier?.filename) return null;
  const rise = latest.overall - earlier.overall;
  if (rise <= 0) return null;
  return (
    <Link to={paths.comparison(latest.id, earlier.id)} className="link wrap-anywhere">
      {latest.filename} is {counted(rise, "point")} better than last time
    </Link>
  );
}
