import { type MiddlewareFunction, redirect } from "react-router";
import { accessToken } from "@/api/session";
import { paths, withReturn } from "@/lib/paths";

/** Before any loader of a person's pages runs: somebody is signed in, or goes to the door and comes back after. */
export const requireUser: MiddlewareFunction = async ({ request }, next) => {
  if (!(await accessToken())) {
    const { pathname, search, hash } = new URL(request.url);
    throw redirect(withReturn(paths.login, `${pathname}${search}${hash}`));
  }
  return next();
};
