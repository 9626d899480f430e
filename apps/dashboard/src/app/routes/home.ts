import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { HomeSkeleton } from "../../pages/home/home-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  // What was done a moment ago waits no more.
  loader: async ({ context }) => {
    const { HomePageDocument } = await import("../../pages/home/home-page.generated.ts");
    return { query: context.preload(HomePageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/home/home-page.tsx"), "HomePage"),
  pendingComponent: HomeSkeleton,
});
