import { createBrowserRouter, type RouteObject } from "react-router";
import { queryClient } from "@/api/query-client";
import { mayBeSignedIn, onSessionChange } from "@/api/session";
import { paths } from "@/lib/paths";
import { ErrorPage } from "./error-page";
import { FirstPaint } from "./first-paint";
import { requireUser } from "./guard";
import { Layout, loader } from "./layout";
import { NotFoundPage } from "./not-found-page";

const open: RouteObject[] = [
  { path: paths.landing, lazy: () => import("@/features/landing/landing-page") },
  { path: paths.login, lazy: () => import("@/features/auth/login-page") },
  { path: paths.register, lazy: () => import("@/features/auth/register-page") },
  { path: paths.forgotPassword, lazy: () => import("@/features/auth/forgot-password-page") },
  { path: paths.resetPassword, lazy: () => import("@/features/auth/reset-password-page") },
  { path: paths.confirmAddress, lazy: () => import("@/features/auth/confirm-address-page") },
  { path: paths.roles, lazy: () => import("@/features/roles/roles-page") },
  { path: paths.privacy, lazy: () => import("@/features/privacy/privacy-page") },
  { path: paths.role(":slug"), lazy: () => import("@/features/roles/role-page") },
  {
    path: paths.shared(":token"),
    lazy: () => import("@/features/interviews/report/shared-page"),
  },
];

const personal: RouteObject[] = [
  { path: paths.dashboard, lazy: () => import("@/features/dashboard/dashboard-page") },
  { path: paths.cvs, lazy: () => import("@/features/cvs/cvs-page") },
  { path: paths.cv(":id"), lazy: () => import("@/features/cvs/cv-page") },
  {
    path: paths.screening(":id"),
    lazy: () => import("@/features/screenings/screening-page"),
  },
  {
    path: paths.comparison(":id"),
    lazy: () => import("@/features/screenings/comparison-page"),
  },
  { path: paths.interviews, lazy: () => import("@/features/interviews/interviews-page") },
  { path: paths.newInterview(), lazy: () => import("@/features/interviews/wings-page") },
  {
    path: paths.report(":id"),
    lazy: () => import("@/features/interviews/report/report-page"),
  },
  {
    path: paths.progress,
    lazy: () => import("@/features/interviews/progress/progress-page"),
  },
  { path: paths.drill, lazy: () => import("@/features/interviews/drill/drill-page") },
  { path: paths.stories, lazy: () => import("@/features/interviews/stories/stories-page") },
  { path: paths.wallet, lazy: () => import("@/features/wallet/wallet-page") },
  { path: paths.buyCredits, lazy: () => import("@/features/payments/buy-page") },
  { path: paths.order(":id"), lazy: () => import("@/features/payments/order-page") },
  { path: paths.activity, lazy: () => import("@/features/activity/activity-page") },
  { path: paths.profile, lazy: () => import("@/features/profile/profile-page") },
  { path: paths.account, lazy: () => import("@/features/account/account-page") },
  { path: paths.standing, lazy: () => import("@/features/operator/standing-page") },
  { path: paths.outbox, lazy: () => import("@/features/operator/outbox-page") },
];

const workshop: RouteObject[] = import.meta.env.DEV
  ? [{ path: paths.kit, lazy: () => import("./kit/kit-page") }]
  : [];

/** Without header and footer: nothing but the interview. */
const stage: RouteObject = {
  loader,
  HydrateFallback: FirstPaint,
  ErrorBoundary: ErrorPage,
  middleware: [requireUser],
  children: [
    {
      path: paths.interview(":id"),
      lazy: () => import("@/features/interviews/stage/stage-page"),
    },
  ],
};

export const router = createBrowserRouter([
  stage,
  {
    Component: Layout,
    loader,
    HydrateFallback: FirstPaint,
    ErrorBoundary: ErrorPage,
    children: [
      {
        // Within the layout, so that a page that fails leaves the way to the others standing.
        ErrorBoundary: ErrorPage,
        children: [
          ...open,
          { middleware: [requireUser], children: personal },
          ...workshop,
          { path: "*", Component: NotFoundPage },
        ],
      },
    ],
  },
]);

// A session that ends underfoot takes its data with it, and the guard is asked again.
onSessionChange(() => {
  if (mayBeSignedIn()) return;
  queryClient.clear();
  void router.revalidate();
});
