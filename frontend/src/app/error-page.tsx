import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRevalidator, useRouteError } from "react-router";
import { asProblem, type ProblemWords, problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { NotFoundPage } from "./not-found-page";

/** The browsers' words for a page's code that did not come. */
const missingCode = /dynamically imported module|module script failed/i;
const missingCodeWords: ProblemWords = {
  title: "This page did not load",
  detail:
    "The connection dropped, or a newer version is out. Check the connection, then try again. Nothing of yours is lost.",
};

export function ErrorPage() {
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate, state } = useRevalidator();
  if (asProblem(error)?.status === 404) return <NotFoundPage />;

  const codeIsMissing = error instanceof Error && missingCode.test(error.message);
  const { title, detail } = codeIsMissing ? missingCodeWords : problemWords(error);
  const requestId = asProblem(error)?.request_id;
  const retry = () => {
    // A browser may remember that the code did not come: only a fresh page asks for it again.
    if (codeIsMissing && navigator.onLine) window.location.reload();
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
