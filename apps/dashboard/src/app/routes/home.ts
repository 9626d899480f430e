import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { HomePageDocument } from "../../pages/home/home-page.generated.ts";
import { HomeSkeleton } from "../../pages/home/home-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  // What was done a moment ago waits no more.
  loader: ({ context }) => ({ query: context.preload(HomePageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../../pages/home/home-page.tsx"), "HomePage"),
  pendingComponent: HomeSkeleton,
});
