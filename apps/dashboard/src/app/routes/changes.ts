import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const changesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/yang-baru",
  // The mark of what was seen is read before it is moved.
  loader: async ({ context }) => {
    const { ChangesPageDocument } = await import("../../pages/changes/changes-page.generated.ts");
    return { query: context.preload(ChangesPageDocument, { fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/changes/changes-page.tsx"), "ChangesPage"),
  pendingComponent: ListSkeleton,
});
