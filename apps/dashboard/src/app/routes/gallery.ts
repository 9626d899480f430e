import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "./root.ts";

/** Every part of the interface in its states, for who builds with them. A function, so that nothing of it is built when it is not called. */
export const createGalleryRoute = () =>
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/ui",
    component: lazyRouteComponent(() => import("../../pages/gallery/gallery-page.tsx"), "GalleryPage"),
  });
