import { Link } from "react-router";
import { mayBeSignedIn } from "@/api/session";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";

export function NotFoundPage() {
  return (
    <>
      <PageMeta title="Not found" description="There is no page at this address." />
      <PageHeader title="There is no page here">
        The address may be mistyped, or what stood here is gone. Nothing of yours was lost.
      </PageHeader>
      <Button asChild>
        {mayBeSignedIn() ? (
          <Link to={paths.dashboard}>Go to the dashboard</Link>
        ) : (
          <Link to={paths.landing}>Go to the front page</Link>
        )}
      </Button>
    </>
  );
}
