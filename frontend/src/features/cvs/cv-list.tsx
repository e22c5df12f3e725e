import { Download, Trash2 } from "lucide-react";
import { Link } from "react-router";
import type { Cv } from "@/api/generated/types.gen";
import { focusHeading } from "@/lib/focus-heading";
import { counted, fileSize } from "@/lib/format";
import { paths } from "@/lib/paths";
import { IconButton } from "@/ui/icon-button";
import { Time } from "@/ui/time";
import { CvStatus } from "./cv-status";
import { deleteSoon } from "./deletions";
import { kindOf } from "./file-types";
import { useDownload } from "./use-download";

export function CvList({ cvs }: { cvs: Cv[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {cvs.map((cv) => (
        <CvRow key={cv.id} cv={cv} />
      ))}
    </ul>
  );
}

function CvRow({ cv }: { cv: Cv }) {
  const download = useDownload();
  const facts = [kindOf(cv.content_type), cv.pages && counted(cv.pages, "page"), fileSize(cv.size)];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:gap-x-8">
      <div className="grid gap-1">
        <Link
          to={paths.cv(cv.id)}
          className="w-fit max-w-full truncate font-medium hover:text-accent hover:underline"
        >
          {cv.filename}
        </Link>
        <p className="text-muted text-note">
          {facts.filter(Boolean).join(" · ")} · <Time at={cv.uploaded_at} />
        </p>
      </div>
      <div className="order-last col-span-2 flex items-center gap-4 sm:order-none sm:col-span-1">
        {cv.status !== "ready" && <CvStatus cv={cv} />}
        {cv.status === "ready" && <NextStep cv={cv} />}
      </div>
      <div className="flex">
        <IconButton
          icon={Download}
          label={`Download ${cv.filename}`}
          onClick={() => download.mutate(cv.id)}
        />
        <IconButton
          icon={Trash2}
          label={`Delete ${cv.filename}`}
          onClick={() => {
            focusHeading();
            deleteSoon(cv);
          }}
        />
      </div>
    </li>
  );
}

function NextStep({ cv }: { cv: Cv }) {
  if (cv.latest_screening_id)
    return (
      <Link to={paths.screening(cv.latest_screening_id)} className="link">
        See the analysis
      </Link>
    );
  return (
    <Link to={paths.cv(cv.id)} className="link">
      Have it analysed
    </Link>
  );
}
