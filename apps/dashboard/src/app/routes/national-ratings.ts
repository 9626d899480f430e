import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { nationalRatingsSearch } from "../../pages/national-ratings/national-ratings-search.ts";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const nationalRatingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/rating-nasional",
  validateSearch: nationalRatingsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const page = await import("../../pages/national-ratings/national-ratings-query.ts");
    const today = agencyDate(new Date());
    const span = await page.spanOf(context.client, deps, today);
    const variables = page.nationalRatingsVariables(deps, span, today);
    return {
      span,
      query: context.preload(page.NationalRatingsPageDocument, { variables, fetchPolicy: "cache-and-network" }),
    };
  },
  component: lazyRouteComponent(
    () => import("../../pages/national-ratings/national-ratings-page.tsx"),
    "NationalRatingsPage",
  ),
  pendingComponent: ObjectionsSkeleton,
});
