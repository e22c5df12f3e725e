import { useSuspenseQueries } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import {
  getMyRolesOptions,
  getWalletOptions,
  listCvsOptions,
  listInterviewFormatsOptions,
  listRolesOptions,
  listScreeningsOptions,
} from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { WingsForm } from "./wings-form";

const parts = [
  listRolesOptions(),
  getMyRolesOptions(),
  listCvsOptions({ query: { limit: 100 } }),
  getWalletOptions(),
  listScreeningsOptions({ query: { limit: 1 } }),
  listInterviewFormatsOptions(),
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const [roles, targets, cvs, wallet, screenings, formats] = parts;
  await Promise.all([
    queryClient.ensureQueryData(roles),
    queryClient.ensureQueryData(targets),
    queryClient.ensureQueryData(cvs),
    queryClient.ensureQueryData(wallet),
    queryClient.ensureQueryData(screenings),
    queryClient.ensureQueryData(formats),
  ]);
  const { searchParams } = new URL(request.url);
  return { role: searchParams.get("role"), cv: searchParams.get("cv") };
}

/** The wings: everything that is chosen before an interview, on one screen, and what it costs. */
export function Component() {
  const asked = useLoaderData<typeof loader>();
  const [roles, targets, cvs, , , formats] = useSuspenseQueries({ queries: [...parts] });
  const readable = cvs.data.items.filter((cv) => cv.status === "ready");
  const role =
    roles.data.items.find((one) => one.slug === asked.role) ??
    targets.data.items[0] ??
    roles.data.items[0];
  const cv = readable.find((one) => one.id === asked.cv) ?? readable[0];
  return (
    <div className="mx-auto max-w-3xl">
      <PageMeta
        title="Before you walk on"
        description="Choose the role, the kind of interview and its length."
      />
      <PageHeader title="Before you walk on">
        You have time here. Once the interview begins, it is you and the interviewer.
      </PageHeader>
      <WingsForm
        formats={formats.data.items}
        keptDays={formats.data.kept_days}
        roles={roles.data.items}
        targets={targets.data.items}
        cvs={readable}
        first={{ role: role?.id ?? "", cv: cv?.id ?? "" }}
      />
    </div>
  );
}
