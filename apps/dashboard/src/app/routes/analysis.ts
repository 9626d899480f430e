import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { analysisSearch } from "../../pages/analysis/analysis-search.ts";
import { AnalysisSkeleton } from "../../pages/analysis/analysis-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const analysisRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/analisis",
  validateSearch: analysisSearch,
  shouldReload: ({ cause }) => cause !== "stay",
  loader: async ({ context }) => {
    const { AnalysisPageDocument } = await import("../../pages/analysis/analysis-page.generated.ts");
    return { query: context.preload(AnalysisPageDocument) };
  },
  component: lazyRouteComponent(() => import("../../pages/analysis/analysis-page.tsx"), "AnalysisPage"),
  pendingComponent: AnalysisSkeleton,
});
