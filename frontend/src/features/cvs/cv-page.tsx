import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeft, Download, Trash2 } from "lucide-react";
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from "react-router";
import {
  getCvOptions,
  getCvTextOptions,
  getWalletOptions,
  listScreeningsOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import type { Cv } from "@/api/generated/types.gen";
import { type ProblemWords, problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { useWide } from "@/lib/use-media";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageMeta } from "@/ui/page-meta";
import { AnalyseForm } from "./analyse-form";
import { FileFacts } from "./cv-facts";
import { CvScreenings } from "./cv-screenings";
import { unreadWords } from "./cv-status";
import { deleteSoon } from "./deletions";
import { PagePictures } from "./page-pictures";
import { ParserView } from "./parser-view";
import { Scan } from "./scan";
import { useDownload } from "./use-download";

export async function loader({ params }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const path = { cv_id: id };
  await Promise.all([
    queryClient.ensureQueryData(getCvOptions({ path })).then((cv) => prefetchText(cv)),
    queryClient.ensureQueryData(getWalletOptions()),
    queryClient.prefetchQuery(listScreeningsOptions({ query: { cv_id: id } })),
  ]);
  return id;
}

/** Asked for only where there is a text: of a scan or a locked file the server would refuse it. */
async function prefetchText(cv: Cv) {
  if (cv.status === "ready")
    await queryClient.prefetchQuery(getCvTextOptions({ path: { cv_id: cv.id } }));
}

export function Component() {
  const id = useLoaderData<typeof loader>();
  const { data: cv } = useSuspenseQuery(getCvOptions({ path: { cv_id: id } }));
  const { data: text, error } = useQuery({
    ...getCvTextOptions({ path: { cv_id: id } }),
    enabled: cv.status === "ready",
  });
  const wide = useWide();
  const pictures = cv.status !== "encrypted" && <PagePictures cv={cv} />;
  return (
    <>
      <PageMeta title={cv.filename} description="What software reads in this CV." />
      <Head cv={cv} />
      <div className="grid grid-cols-1 gap-10 lg:gap-12 lg:has-[>aside]:grid-cols-[20rem_minmax(0,1fr)] xl:has-[>aside]:grid-cols-[26rem_minmax(0,1fr)]">
        {(text || (wide && pictures)) && (
          <aside
            aria-label="About this CV"
            className="grid grid-cols-1 content-start gap-6 self-start lg:sticky lg:top-20"
          >
            {text && <AnalyseForm cvId={id} again={cv.latest_screening_id !== null} />}
            {wide && pictures}
          </aside>
        )}
        <div className="grid grid-cols-1 content-start gap-12">
          {text && <ParserView cvId={id} text={text} pictures={wide ? null : pictures} />}
          {cv.status === "no_text" && <Scan cv={cv} />}
          {cv.status === "encrypted" && <Unread {...unreadWords.encrypted} />}
          {error && <Unread {...problemWords(error)} />}
          <div className="grid grid-cols-1 gap-x-8 gap-y-12 sm:grid-cols-2">
            <CvScreenings cvId={id} />
            <FileFacts cv={cv} />
          </div>
        </div>
      </div>
    </>
  );
}

function Head({ cv }: { cv: Cv }) {
  const navigate = useNavigate();
  const download = useDownload();
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-8">
      <div className="grid min-w-0 gap-1">
        <Link
          to={paths.cvs}
          className="flex min-h-6 w-fit items-center gap-1.5 text-muted text-note hover:text-accent"
        >
          <ArrowLeft aria-hidden size={14} />
          CVs
        </Link>
        <h1 className="wrap-anywhere text-heading">{cv.filename}</h1>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" size="small" onClick={() => download.mutate(cv.id)}>
          <Download aria-hidden size={16} />
          Download
        </Button>
        <Button
          look="quiet"
          size="small"
          onClick={async () => {
            await navigate(paths.cvs);
            deleteSoon(cv);
          }}
        >
          <Trash2 aria-hidden size={16} />
          Delete
        </Button>
      </div>
    </header>
  );
}

/** Why there is nothing to see, and what to do about it. */
function Unread({ title, detail }: ProblemWords) {
  return (
    <Notice
      tone="critical"
      title={title}
      action={
        <Button asChild look="quiet" size="small">
          <Link to={paths.cvs}>Add another file</Link>
        </Button>
      }
    >
      {detail}
    </Notice>
  );
}
