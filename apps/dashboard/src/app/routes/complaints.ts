import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { complaintsSearch, complaintsVariables } from "../../pages/complaints/complaints-search.ts";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const complaintsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/aduan",
  validateSearch: complaintsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { ComplaintsPageDocument } = await import("../../pages/complaints/complaints-page.generated.ts");
    const query = context.preload(ComplaintsPageDocument, {
      variables: complaintsVariables(deps),
      fetchPolicy: "cache-and-network",
    });
    return { query };
  },
  component: lazyRouteComponent(() => import("../../pages/complaints/complaints-page.tsx"), "ComplaintsPage"),
  pendingComponent: ObjectionsSkeleton,
});
