import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Link } from "react-router";
import { listExportsOptions, listExportsQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { exportMe } from "@/api/generated/sdk.gen";
import type { Export, ExportList } from "@/api/generated/types.gen";
import { exactTime, fileSize } from "@/lib/format";
import { paths } from "@/lib/paths";
import { saveFile } from "@/lib/save-file";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { Refused } from "./sign-in-again";

// Milliseconds between two looks at an export that is being packed.
const lookAgain = 5_000;

function isPacking(exports: ExportList | undefined): boolean {
  return exports?.items.some(({ status }) => status === "preparing") ?? false;
}

/** Saves a small export at once; answers whether the server makes it later, and writes when it is ready. */
function useExport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { data, response } = await exportMe({ parseAs: "blob", throwOnError: true });
      const later = response.status === 202;
      if (!later && data instanceof Blob) saveFile(data, response, "greenroom.zip");
      return later;
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: listExportsQueryKey() }),
  });
}

function Made({ made }: { made: Export }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div>
        <p>As of {exactTime(made.created_at)}</p>
        <p className="text-muted text-note">
          {made.status === "preparing" && "Being packed. You need not wait here."}
          {made.status === "ready" && `${fileSize(made.size ?? 0)}, kept for 7 days`}
          {made.status === "failed" && "It could not be packed. Ask for it once more."}
        </p>
      </div>
      {made.url && (
        <Button asChild look="quiet" size="small">
          <a href={made.url}>
            <Download aria-hidden size={16} />
            Download
          </a>
        </Button>
      )}
    </li>
  );
}

/** All that is kept of the person, to take along. */
export function ExportSection() {
  const { data } = useQuery({
    ...listExportsOptions(),
    refetchInterval: ({ state }) => (isPacking(state.data) ? lookAgain : false),
  });
  const taking = useExport();
  return (
    <Section id="your-data" title="Your data" className="scroll-mt-24">
      <p className="measure text-muted">
        One zip with everything that is kept of you: your records as JSON, and your files as you
        sent them.{" "}
        <Link to={paths.privacy} className="link">
          What is kept, where, and for how long
        </Link>
      </p>
      {taking.isError && <Refused error={taking.error} />}
      {taking.data && isPacking(data) && (
        <Notice tone="good" title="It is being packed">
          There is much in it, so it takes a while. We send you a letter when it is ready.
        </Notice>
      )}
      <div>
        <Button
          look="quiet"
          busy={taking.isPending && "Packing it"}
          onClick={() => taking.mutate()}
        >
          <Download aria-hidden size={16} />
          Download everything
        </Button>
      </div>
      {data && data.items.length > 0 && (
        <ul aria-label="Packed for you" className="divide-y divide-line border-line border-y">
          {data.items.map((made) => (
            <Made key={made.id} made={made} />
          ))}
        </ul>
      )}
    </Section>
  );
}
