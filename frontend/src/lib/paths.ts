/** Every address of the app, so that a link is never spelt twice. */
export const paths = {
  landing: "/",
  register: "/register",
  login: "/login",
  forgotPassword: "/forgot-password",
  resetPassword: "/reset-password",
  confirmAddress: "/confirm-address",
  dashboard: "/dashboard",
  cvs: "/cvs",
  cv: (id: string) => `/cvs/${id}`,
  screening: (id: string) => `/screenings/${id}`,
  comparison: (id: string, other?: string) =>
    `/screenings/${id}/compare${other ? `?${new URLSearchParams({ with: other })}` : ""}`,
  interviews: "/interviews",
  newInterview: (chosen: { role?: string; cv?: string } = {}) => {
    const search = new URLSearchParams(chosen).toString();
    return `/interviews/new${search && `?${search}`}`;
  },
  interview: (id: string) => `/interviews/${id}`,
  report: (id: string) => `/interviews/${id}/report`,
  progress: "/interviews/progress",
  drill: "/interviews/drill",
  stories: "/interviews/stories",
  shared: (token: string) => `/shared/${token}`,
  roles: "/roles",
  role: (slug: string) => `/roles/${slug}`,
  wallet: "/wallet",
  buyCredits: "/wallet/buy",
  order: (id: string) => `/wallet/orders/${id}`,
  activity: "/activity",
  profile: "/profile",
  account: "/account",
  privacy: "/privacy",
  standing: "/operator",
  outbox: "/operator/outbox",
  kit: "/kit",
} as const;

/** `path` with where to come back to when what it is for is done: signing in, or buying credits. */
export function withReturn(path: string, returnTo: string): string {
  return returnTo === paths.landing
    ? path
    : `${path}?${new URLSearchParams({ return_to: returnTo })}`;
}

/** The `return_to` of an address if it stays within the app, else undefined: never a stranger's site. */
export function taskPath(search: URLSearchParams): string | undefined {
  const target = search.get("return_to") ?? "";
  const { origin } = window.location;
  // Read as a browser would: it takes a backslash for a slash, and drops tabs and line ends.
  const inside = URL.canParse(target, origin) && new URL(target, origin).origin === origin;
  return inside && target.startsWith("/") ? target : undefined;
}

/** Where somebody goes on who has signed in. */
export function returnPath(search: URLSearchParams): string {
  return taskPath(search) ?? paths.dashboard;
}

/** Where the thing that a ledger entry or an activity is about can be seen; undefined where it has no page. */
export function subjectPath(subject: { type: string; id: string } | null): string | undefined {
  if (subject?.type === "cv") return paths.cv(subject.id);
  if (subject?.type === "screening") return paths.screening(subject.id);
  if (subject?.type === "interview") return paths.interview(subject.id);
  if (subject?.type === "order") return paths.order(subject.id);
  return undefined;
}
