import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { getTodaysDrillOptions } from "@/api/generated/@tanstack/react-query.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";

/** What an interview leaves behind: today's practice, the story bank and the lines over time. */
export function WaysOn() {
  const { data } = useQuery(getTodaysDrillOptions());
  const today = data?.items.length
    ? `${counted(data.items.length, "question")} today, about ${data.minutes} minutes`
    : "Questions come back here until you answer them well";
  return (
    <nav aria-label="Between interviews" className="grid gap-x-10 gap-y-4 pb-10 sm:grid-cols-3">
      <Way to={paths.drill} name="Ten minutes of practice">
        {today}
      </Way>
      <Way to={paths.stories} name="Your stories">
        What you told, in your own words, ready for the next time
      </Way>
      <Way to={paths.progress} name="Progress">
        Each competency from interview to interview
      </Way>
    </nav>
  );
}

function Way({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 border-accent border-s-2 ps-4">
      <Link to={to} className="link w-fit font-medium">
        {name}
      </Link>
      <p className="text-muted text-note">{children}</p>
    </div>
  );
}
