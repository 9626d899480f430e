import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const sandboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/latihan",
  loader: async ({ context }) => {
    const { SandboxPageDocument } = await import("../../pages/sandbox/sandbox-page.generated.ts");
    return { query: context.preload(SandboxPageDocument, { fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/sandbox/sandbox-page.tsx"), "SandboxPage"),
  pendingComponent: ListSkeleton,
});
