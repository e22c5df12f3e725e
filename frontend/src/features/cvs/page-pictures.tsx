import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, ExternalLink } from "lucide-react";
import { useState } from "react";
import { listCvPagesOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Cv, PageImage } from "@/api/generated/types.gen";
import { IconButton } from "@/ui/icon-button";
import { Loading } from "@/ui/skeleton";
import { kindOf } from "./file-types";

/** The pages as a person sees them, one at a time; of a Word file, which has none, why there are none. */
export function PagePictures({ cv }: { cv: Cv }) {
  const [number, setNumber] = useState(1);
  const { data: pages, refetch } = useQuery(listCvPagesOptions({ path: { cv_id: cv.id } }));
  if (!pages) return kindOf(cv.content_type) === "PDF" && <PageStroke />;
  const page = pages.items.find((item) => item.number === number) ?? pages.items[0];
  if (!page) return pages.note && <p className="text-muted text-note">{pages.note}</p>;
  return (
    <figure className="grid gap-2">
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: only the image itself knows that it did not load. */}
      <img
        key={page.number}
        src={page.url}
        width={page.width}
        height={page.height}
        alt={`Page ${page.number} as a person sees it`}
        // Addresses last some minutes.
        onError={() => void refetch()}
        className="mx-auto h-auto w-auto max-w-full rounded border border-line lg:max-h-[calc(100dvh-20rem)]"
      />
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 text-muted text-note">
        <a
          href={page.url}
          target="_blank"
          rel="noreferrer"
          className="flex min-h-10 items-center gap-1.5 hover:text-accent"
        >
          <ExternalLink aria-hidden size={14} />
          Larger, in a new tab
        </a>
        {pages.items.length > 1 && (
          <Pager page={page} last={pages.items.length} onTurn={setNumber} />
        )}
      </figcaption>
      {pages.note && <p className="text-muted text-note">{pages.note}</p>}
    </figure>
  );
}

function PageStroke() {
  return (
    <Loading what="the page">
      <span className="block aspect-[1/1.414] rounded border border-line bg-surface lg:max-h-[calc(100dvh-20rem)]" />
    </Loading>
  );
}

function Pager({
  page,
  last,
  onTurn,
}: {
  page: PageImage;
  last: number;
  onTurn: (number: number) => void;
}) {
  return (
    <span className="flex items-center">
      <IconButton
        icon={ChevronLeft}
        label="The page before"
        disabled={page.number === 1}
        onClick={() => onTurn(page.number - 1)}
      />
      <span aria-live="polite" className="figures">
        Page {page.number} of {last}
      </span>
      <IconButton
        icon={ChevronRight}
        label="The next page"
        disabled={page.number === last}
        onClick={() => onTurn(page.number + 1)}
      />
    </span>
  );
}
