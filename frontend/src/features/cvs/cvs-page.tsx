import { useInfiniteQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useCallback } from "react";
import { useNavigate } from "react-router";
import { byCursor } from "@/api/by-cursor";
import { listCvsInfiniteOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Pager } from "@/ui/pager";
import { CvList } from "./cv-list";
import { useDoomed } from "./deletions";
import { DropZone } from "./drop-zone";
import { UploadRows } from "./upload-rows";
import { uploadFile } from "./uploads";

const cvsOptions = { ...listCvsInfiniteOptions(), ...byCursor };

export async function loader() {
  await queryClient.ensureInfiniteQueryData(cvsOptions);
  return null;
}

export function Component() {
  const takeIn = useTakeIn();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(cvsOptions);
  const doomed = useDoomed();
  const cvs = (data?.pages ?? []).flatMap((page) => page.items).filter((cv) => !doomed.has(cv.id));

  return (
    <>
      <PageMeta
        title="CVs"
        description="Add a CV, see what software reads in it, and have it analysed."
      />
      <PageHeader title="CVs">
        Add one, and see first what software reads in it. That costs nothing.
      </PageHeader>
      <div className="grid gap-8">
        <div>
          <DropZone onFiles={takeIn} small={cvs.length > 0} />
          <UploadRows onAgain={(file) => takeIn([file])} />
        </div>
        {cvs.length === 0 ? <NoCvs /> : <CvList cvs={cvs} />}
        <Pager
          label="Older CVs"
          more={hasNextPage}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      </div>
    </>
  );
}

/** Takes files in; a single one leads on to its own page, if the person still waits here for it. */
function useTakeIn() {
  const navigate = useNavigate();
  return useCallback(
    async (files: File[]) => {
      const [cv] = await Promise.all(files.map(uploadFile));
      const waiting = window.location.pathname === paths.cvs;
      if (cv && files.length === 1 && waiting) await navigate(paths.cv(cv.id));
    },
    [navigate],
  );
}

function NoCvs() {
  return (
    <EmptyState icon={FileText} title="Your CVs will stand here">
      Each with what software reads in it, and the analyses you had made. A file stays yours: you
      can delete it at any time, and it is gone from our disk, its analyses with it.
    </EmptyState>
  );
}
