import { type LoaderFunctionArgs, redirect } from "react-router";
import { listProvidersOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { accessToken, mayBeSignedIn } from "@/api/session";
import { returnPath } from "@/lib/paths";

/** The loader of the door's pages: who is in already walks through; for the others, all ways in are there at once. */
export async function passThrough({ request }: LoaderFunctionArgs) {
  const inside = mayBeSignedIn() && (await accessToken());
  if (inside) return redirect(returnPath(new URL(request.url).searchParams));
  // Tried once: the page does without, and may show before the network is back.
  const once = { retry: false, networkMode: "always" } as const;
  await queryClient.prefetchQuery({ ...listProvidersOptions(), ...once });
  return null;
}
