import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { NoticesPageDocument } from "../../pages/notices/notices-page.generated.ts";
import { noticesSearch, noticesVariables } from "../../pages/notices/notices-search.ts";
import { NoticesSkeleton } from "../../pages/notices/notices-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pemberitahuan",
  validateSearch: noticesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => ({
    query: context.preload(NoticesPageDocument, {
      variables: noticesVariables(deps),
      fetchPolicy: "cache-and-network",
    }),
  }),
  component: lazyRouteComponent(() => import("../../pages/notices/notices-page.tsx"), "NoticesPage"),
  pendingComponent: NoticesSkeleton,
});
