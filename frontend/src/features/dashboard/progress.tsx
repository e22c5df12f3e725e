import { Link } from "react-router";
import type { InterviewProgress } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { SmallMultiples } from "@/trend/small-multiples";
import { Section } from "@/ui/section";

const most = 6;

/** A small line for each competency, from three interviews on; before that nothing is drawn. */
export function Progress({ progress }: { progress: InterviewProgress }) {
  const lines = progress.lines.filter((line) => line.missing === 0 && line.of !== "delivery");
  if (lines.length === 0) return null;
  return (
    <Section
      title="Progress"
      className="pt-12"
      aside={
        <Link to={paths.progress} className="link text-note">
          All of it
        </Link>
      }
    >
      <SmallMultiples lines={lines.slice(0, most)} />
    </Section>
  );
}
