/** Every address of the app, so that a link is never spelt twice. */
export const paths = {
  landing: "/",
  register: "/register",
  login: "/login",
  dashboard: "/dashboard",
  cvs: "/cvs",
  cv: (id: string) => `/cvs/${id}`,
  screening: (id: string) => `/screenings/${id}`,
  comparison: (id: string, other?: string) =>
    `/screenings/${id}/compare${other ? `?${new URLSearchParams({ with: other })}` : ""}`,
  roles: "/roles",
  role: (slug: string) => `/roles/${slug}`,
  wallet: "/wallet",
  activity: "/activity",
  profile: "/profile",
  kit: "/kit",
} as const;

/** `path` with where to come back to after signing in. */
export function withReturn(path: string, returnTo: string): string {
  return returnTo === paths.landing
    ? path
    : `${path}?${new URLSearchParams({ return_to: returnTo })}`;
}

/** The `return_to` of an address if it stays within the app, else the dashboard: never a stranger's site. */
export function returnPath(search: URLSearchParams): string {
  const target = search.get("return_to") ?? "";
  const inside = /^\/(?![/\\])/.test(target) && URL.canParse(target, window.location.origin);
  return inside ? target : paths.dashboard;
}

/** Where the thing that a ledger entry or an activity is about can be seen; undefined where it has no page. */
export function subjectPath(subject: { type: string; id: string } | null): string | undefined {
  if (subject?.type === "cv") return paths.cv(subject.id);
  if (subject?.type === "screening") return paths.screening(subject.id);
  return undefined;
}
