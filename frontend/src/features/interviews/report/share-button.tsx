import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { ShareForm } from "./share-form";
import { ShareList } from "./share-list";

/** Opens the links to a report: a new one, and those that there are. */
export function ShareButton({ interviewId }: { interviewId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Link2 aria-hidden size={18} />
        Share
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Share this report">
        <div className="grid gap-8">
          <ShareForm interviewId={interviewId} />
          <ShareList interviewId={interviewId} />
        </div>
      </Dialog>
    </>
  );
}
