import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "./root.ts";

/** Every part of the interface in its states, for who builds with them. */
export const galleryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ui",
  component: lazyRouteComponent(() => import("../../pages/gallery/gallery-page.tsx"), "GalleryPage"),
});
