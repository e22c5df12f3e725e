import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ScanText } from "lucide-react";
import { Link } from "react-router";
import {
  getCvOptions,
  getCvQueryKey,
  listCvsQueryKey,
  recogniseCvMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Cv } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Progress } from "@/ui/progress";
import { unreadWords } from "./cv-status";

// Milliseconds. A page takes a few seconds, so the words are here soon after they were made out.
const lookAgain = 1_000;

/** A file that holds pictures of pages: what that means, and the offer to read them where the server can. */
export function Scan({ cv }: { cv: Cv }) {
  useQuery({
    ...getCvOptions({ path: { cv_id: cv.id } }),
    refetchInterval: (query) => isBeingRead(query.state.data) && lookAgain,
  });
  if (isBeingRead(cv)) return <BeingRead />;
  if (cv.recognition.available) return <Offer cv={cv} />;
  return (
    <Notice tone="critical" title={unreadWords.no_text.title} action={<AddAnother />}>
      {unreadWords.no_text.detail}
    </Notice>
  );
}

function isBeingRead(cv: Cv | undefined): boolean {
  return cv?.recognition.status === "queued" || cv?.recognition.status === "running";
}

function Offer({ cv }: { cv: Cv }) {
  const cache = useQueryClient();
  const read = useMutation({
    ...recogniseCvMutation(),
    onSuccess: (asked) => {
      cache.setQueryData(getCvQueryKey({ path: { cv_id: cv.id } }), asked);
      void cache.invalidateQueries({ queryKey: listCvsQueryKey() });
    },
  });
  const failure = read.error ? problemWords(read.error).detail : cv.recognition.failure;
  return (
    <div className="grid gap-6">
      <Notice tone="critical" title={unreadWords.no_text.title}>
        {unreadWords.no_text.detail}
      </Notice>
      <section
        aria-labelledby="read-the-picture"
        className="grid gap-4 rounded border border-line bg-surface p-6"
      >
        <h2 id="read-the-picture" className="flex items-center gap-3 text-title">
          <ScanText aria-hidden size={22} className="shrink-0 text-accent" />
          We can read the picture
        </h2>
        <p className="measure text-muted">
          Its words are made out letter by letter, which takes a few seconds a page. You see how
          sure they are, check them, and can then have your CV analysed.
        </p>
        {failure && (
          <p role="alert" className="text-red">
            {failure}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            busy={read.isPending && "Asking for it"}
            onClick={() => read.mutate({ path: { cv_id: cv.id } })}
          >
            {failure ? "Try once more, no credit" : "Read the picture, no credit"}
          </Button>
          <AddAnother />
        </div>
      </section>
    </div>
  );
}

function BeingRead() {
  return (
    <section
      aria-labelledby="reading-the-picture"
      className="grid gap-4 rounded border border-line bg-surface p-6"
    >
      <h2 id="reading-the-picture" className="text-title">
        Reading the picture
      </h2>
      <Progress label="Making out the words" />
      <p className="measure text-muted">
        A page takes a few seconds. You may leave this page; the reading goes on.
      </p>
    </section>
  );
}

function AddAnother() {
  return (
    <Button asChild look="quiet">
      <Link to={paths.cvs}>Add another file</Link>
    </Button>
  );
}
