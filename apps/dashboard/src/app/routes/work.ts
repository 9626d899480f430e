import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { periodOfToken } from "../../features/periods/period-token.ts";
import { MyFeedbackSkeleton } from "../../pages/my-feedback/my-feedback-skeleton.tsx";
import { MyReportSkeleton } from "../../pages/my-report/my-report-skeleton.tsx";
import { workSearch, workVariables } from "../../pages/work/work-search.ts";
import { WorkSkeleton } from "../../pages/work/work-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const workRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/kerja",
  validateSearch: workSearch,
  loaderDeps: ({ search }) => ({ month: search.month }),
  loader: async ({ context, deps }) => {
    const { WorkPageDocument } = await import("../../pages/work/work-page.generated.ts");
    const variables = workVariables(deps.month, agencyDate(new Date()));
    return { variables, query: context.preload(WorkPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/work/work-page.tsx"), "WorkPage"),
  pendingComponent: WorkSkeleton,
});

export const myReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/kerja/laporan/$period",
  validateSearch: ({ post }: Record<string, unknown>): { post?: string } =>
    typeof post === "string" && post !== "" ? { post } : {},
  loader: async ({ context, params }) => {
    const { MyReportPageDocument } = await import("../../pages/my-report/my-report-page.generated.ts");
    const span = periodOfToken(params.period);
    if (span === null) return null;
    const { kind, startsOn: from, endsOn: to } = span;
    const variables = { from, to, kind, year: Number(from.slice(0, 4)) };
    return { variables, query: context.preload(MyReportPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/my-report/my-report-page.tsx"), "MyReportPage"),
  pendingComponent: MyReportSkeleton,
});

export const myFeedbackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/kerja/umpan-balik",
  loader: async ({ context }) => {
    const { MyFeedbackPageDocument } = await import("../../pages/my-feedback/my-feedback-page.generated.ts");
    return { query: context.preload(MyFeedbackPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/my-feedback/my-feedback-page.tsx"), "MyFeedbackPage"),
  pendingComponent: MyFeedbackSkeleton,
});
