import { Link } from "react-router";
import { paths, withReturn } from "@/lib/paths";
import { Button } from "@/ui/button";

/** The way back to the packs, with the task still in mind. */
export function TryAnother({ task }: { task: string | undefined }) {
  return (
    <div>
      <Button asChild>
        <Link to={task ? withReturn(paths.buyCredits, task) : paths.buyCredits}>Choose a pack</Link>
      </Button>
    </div>
  );
}
