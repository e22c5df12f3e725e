import { type LoaderFunctionArgs, redirect } from "react-router";
import { accessToken, mayBeSignedIn } from "@/api/session";
import { returnPath } from "@/lib/paths";

/** The loader of the door's pages: who is in already walks through. */
export async function passThrough({ request }: LoaderFunctionArgs) {
  const inside = mayBeSignedIn() && (await accessToken());
  return inside ? redirect(returnPath(new URL(request.url).searchParams)) : null;
}
