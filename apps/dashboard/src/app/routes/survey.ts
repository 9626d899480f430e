import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const surveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan/$id/survei",
  loader: async ({ context, params }) => {
    const { SurveyPageDocument } = await import("../../pages/survey/survey-page.generated.ts");
    const variables = { id: params.id };
    return { query: context.preload(SurveyPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/survey/survey-page.tsx"), "SurveyPage"),
  pendingComponent: ListSkeleton,
});
