import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { InnovationSkeleton } from "../../pages/innovation/innovation-skeleton.tsx";
import { innovationsSearch } from "../../pages/innovations/innovations-search.ts";
import { shellRoute } from "./root.ts";

export const innovationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inovasi",
  validateSearch: innovationsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const [{ InnovationsPageDocument }, { innovationsVariables }] = await Promise.all([
      import("../../pages/innovations/innovations-page.generated.ts"),
      import("../../pages/innovations/innovations-variables.ts"),
    ]);
    const variables = innovationsVariables(deps);
    return { query: context.preload(InnovationsPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/innovations/innovations-page.tsx"), "InnovationsPage"),
  pendingComponent: ListSkeleton,
});

export const newInnovationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inovasi/baru",
  loader: async ({ context }) => {
    const { NewInnovationPageDocument } = await import("../../pages/innovation-form/innovation-form-page.generated.ts");
    return { query: context.preload(NewInnovationPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(
    () => import("../../pages/innovation-form/new-innovation-page.tsx"),
    "NewInnovationPage",
  ),
  pendingComponent: InnovationSkeleton,
});

export const innovationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inovasi/$id",
  loader: async ({ context, params }) => {
    const { InnovationPageDocument } = await import("../../pages/innovation/innovation-page.generated.ts");
    const variables = { id: params.id };
    return { query: context.preload(InnovationPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/innovation/innovation-page.tsx"), "InnovationPage"),
  pendingComponent: InnovationSkeleton,
});

export const innovationFormRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inovasi/$id/ubah",
  loader: async ({ context, params }) => {
    const { InnovationFormPageDocument } =
      await import("../../pages/innovation-form/innovation-form-page.generated.ts");
    const variables = { id: params.id };
    return { query: context.preload(InnovationFormPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(
    () => import("../../pages/innovation-form/innovation-form-page.tsx"),
    "InnovationFormPage",
  ),
  pendingComponent: InnovationSkeleton,
});
