import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { importSearch, importVariables } from "../../pages/import/import-search.ts";
import { importsSearch } from "../../pages/imports/imports-search.ts";
import { cursorsIn, pageVariables } from "../../lib/paged.ts";
import { shellRoute } from "./root.ts";

export const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impor",
  validateSearch: importsSearch,
  loaderDeps: ({ search }) => cursorsIn({ ...search }),
  // What was begun a moment ago is there, and stands where it stands now.
  loader: async ({ context, deps }) => {
    const { ImportsPageDocument } = await import("../../pages/imports/imports-page.generated.ts");
    const variables = pageVariables(deps, 20);
    return { query: context.preload(ImportsPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/imports/imports-page.tsx"), "ImportsPage"),
  pendingComponent: ListSkeleton,
});

export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impor/$id",
  validateSearch: importSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps, params }) => {
    const { ImportPageDocument } = await import("../../pages/import/import-page.generated.ts");
    const variables = importVariables(params.id, deps);
    return { query: context.preload(ImportPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/import/import-page.tsx"), "ImportPage"),
  pendingComponent: ListSkeleton,
});
