import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { surveySearch } from "../../pages/survey/survey-search.ts";
import { shellRoute } from "./root.ts";

export const surveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan/$id/survei",
  validateSearch: surveySearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const { SurveyPageDocument } = await import("../../pages/survey/survey-page.generated.ts");
    const variables = { id: params.id, after: deps.after ?? null };
    return { query: context.preload(SurveyPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/survey/survey-page.tsx"), "SurveyPage"),
  pendingComponent: ListSkeleton,
});
