import { TriangleAlert, X } from "lucide-react";
import { focusHeading } from "@/lib/focus-heading";
import { fileSize } from "@/lib/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Progress } from "@/ui/progress";
import { dismissUpload, type UploadEntry, useUploads } from "./uploads";

/** The files on their way in, and those that were refused with the reason. */
export function UploadRows({ onAgain }: { onAgain: (file: File) => void }) {
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" className="divide-y divide-line border-line border-b">
      {uploads.map((entry) => (
        <li key={entry.id} className="py-4">
          {entry.step === "refused" ? (
            <Refused entry={entry} onAgain={onAgain} />
          ) : (
            <Underway entry={entry} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Underway({ entry }: { entry: UploadEntry }) {
  const { name, size } = entry.file;
  if (entry.step === "sending" && entry.sent < 1)
    return <Progress label={`Sending ${name}, ${fileSize(size)}`} value={entry.sent} />;
  return <Progress label={entry.step === "announcing" ? `Preparing ${name}` : `Reading ${name}`} />;
}

function Refused({ entry, onAgain }: { entry: UploadEntry; onAgain: (file: File) => void }) {
  const dismiss = () => {
    focusHeading();
    dismissUpload(entry.id);
  };
  return (
    <div role="alert" className="flex gap-3">
      <TriangleAlert aria-hidden size={20} className="mt-0.5 shrink-0 text-amber" />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="wrap-anywhere font-medium">
          {entry.file.name}: {lowered(entry.refusal?.title ?? "")}
        </p>
        <p className="measure text-muted">{entry.refusal?.detail}</p>
        {entry.refusal?.again && (
          <Button
            look="quiet"
            size="small"
            className="mt-2 justify-self-start"
            onClick={() => {
              dismiss();
              onAgain(entry.file);
            }}
          >
            Send it again
          </Button>
        )}
      </div>
      <IconButton icon={X} label="Dismiss" onClick={dismiss} />
    </div>
  );
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
