import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { queryBoardSearch } from "../../pages/query-board/query-board-search.ts";
import { savedQueriesSearch } from "../../pages/saved-queries/saved-queries-search.ts";
import { savedQuerySearch } from "../../pages/saved-query/saved-query-search.ts";
import { shellRoute } from "./root.ts";

export const savedQueriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/analisis/tersimpan",
  validateSearch: savedQueriesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const [{ SavedQueriesPageDocument }, { savedQueriesVariables }] = await Promise.all([
      import("../../pages/saved-queries/saved-queries-page.generated.ts"),
      import("../../pages/saved-queries/saved-queries-variables.ts"),
    ]);
    const variables = savedQueriesVariables(deps);
    return { query: context.preload(SavedQueriesPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/saved-queries/saved-queries-page.tsx"), "SavedQueriesPage"),
  pendingComponent: ListSkeleton,
});

export const queryBoardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/analisis/papan",
  validateSearch: queryBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { QueryBoardPageDocument } = await import("../../pages/query-board/query-board-page.generated.ts");
    const variables = { board: deps.board === "own" ? ("OWN" as const) : ("AGENCY" as const) };
    return { query: context.preload(QueryBoardPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/query-board/query-board-page.tsx"), "QueryBoardPage"),
  pendingComponent: ListSkeleton,
});

export const savedQueryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/analisis/$id",
  validateSearch: savedQuerySearch,
  shouldReload: ({ cause }) => cause !== "stay",
  loader: async ({ context, params }) => {
    const { SavedQueryPageDocument } = await import("../../pages/saved-query/saved-query-page.generated.ts");
    const variables = { id: params.id };
    return { query: context.preload(SavedQueryPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/saved-query/saved-query-page.tsx"), "SavedQueryPage"),
  pendingComponent: ListSkeleton,
});
