import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRevalidator, useRouteError } from "react-router";
import { asProblem, problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { NotFoundPage } from "./not-found-page";

/** Vite's and the browsers' words for a page chunk that is no longer on the server: a newer release is out. */
const staleChunk = /dynamically imported module|module script failed/i;

export function ErrorPage() {
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate, state } = useRevalidator();
  if (asProblem(error)?.status === 404) return <NotFoundPage />;

  const { title, detail } = problemWords(error);
  const requestId = asProblem(error)?.request_id;
  const retry = () => {
    if (error instanceof Error && staleChunk.test(error.message)) window.location.reload();
    reset();
    void revalidate();
  };
  return (
    <div role="alert">
      <PageMeta title={title} description={detail} />
      <PageHeader title={title}>{detail}</PageHeader>
      <Button onClick={retry} busy={state === "loading" && "Trying again"}>
        Try again
      </Button>
      {requestId && (
        <p className="pt-6 text-muted text-note">
          If it keeps happening, quote this number to us: <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
