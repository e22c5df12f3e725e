import { FileText } from "lucide-react";
import { Badge } from "@/ui/badge";
import { Bar } from "@/ui/bar";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { Pager } from "@/ui/pager";
import { Progress } from "@/ui/progress";
import { Score } from "@/ui/score";
import { Section } from "@/ui/section";
import { Loading, RowStrokes } from "@/ui/skeleton";
import { toast } from "@/ui/toast";

const long = "a-very-long-file-name-that-somebody-really-used-final-final-2-corrected.pdf";

function States() {
  return (
    <Section title="States">
      <div className="flex flex-wrap gap-2">
        <Badge tone="good">Read</Badge>
        <Badge tone="info">Waiting</Badge>
        <Badge tone="warning">Worth mending</Badge>
        <Badge tone="critical">Stops you</Badge>
      </div>
      <Notice tone="critical" title="That did not match">
        This email address and this password do not belong together. Check both.
      </Notice>
      <Notice tone="warning" title="Two lines could not be read" action={<a href="#x">Show</a>}>
        They stand in a picture on page 2.
      </Notice>
      <Notice tone="info" title="Nothing was charged" />
      <Notice tone="good" title="Your CV is in" />
    </Section>
  );
}

function Waiting() {
  return (
    <Section title="Waiting">
      <Progress label={`Sending ${long}`} value={0.42} />
      <Progress label="Reading your CV" />
      <Loading what="entries">
        <RowStrokes rows={3} />
      </Loading>
      <Pager label="Older entries" more loading={false} onMore={() => undefined} />
      <Pager label="Older entries" more loading onMore={() => undefined} />
    </Section>
  );
}

function Figures() {
  return (
    <Section title="Figures">
      <div className="flex flex-wrap items-end gap-10">
        <Score value={72} />
        <Score value={4.2} outOf={5} size="small" />
      </div>
      {[0, 38, 72, 100].map((value) => (
        <Bar key={value} value={value} />
      ))}
    </Section>
  );
}

export function Feedback() {
  return (
    <>
      <States />
      <Figures />
      <Waiting />
      <Section title="Empty">
        <EmptyState icon={FileText} title="No CVs yet" action={<Button>Add my CV</Button>}>
          Add a PDF or a Word file. It is read in seconds, and only you see it.
        </EmptyState>
      </Section>
      <Section title="Toasts">
        <div className="flex flex-wrap gap-3">
          <Button look="quiet" onClick={() => toast({ message: "Your profile is saved." })}>
            Say something
          </Button>
          <Button
            look="quiet"
            onClick={() =>
              toast({
                tone: "warning",
                message: `${long} was deleted.`,
                action: { label: "Undo", run: () => toast({ message: "It is back." }) },
              })
            }
          >
            With a way back
          </Button>
        </div>
      </Section>
    </>
  );
}
