import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { noticesSearch, noticesVariables } from "../../pages/notices/notices-search.ts";
import { NoticesSkeleton } from "../../pages/notices/notices-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pemberitahuan",
  validateSearch: noticesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { NoticesPageDocument } = await import("../../pages/notices/notices-page.generated.ts");
    return {
      query: context.preload(NoticesPageDocument, {
        variables: noticesVariables(deps),
        fetchPolicy: "cache-and-network",
      }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/notices/notices-page.tsx"), "NoticesPage"),
  pendingComponent: NoticesSkeleton,
});
