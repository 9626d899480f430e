import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const documentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/dokumen",
  loader: async ({ context }) => {
    const { DocumentsPageDocument } = await import("../../pages/documents/documents-page.generated.ts");
    const variables = { today: agencyDate(new Date()) };
    // What was started a moment ago is there.
    return {
      variables,
      query: context.preload(DocumentsPageDocument, { variables, fetchPolicy: "cache-and-network" }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/documents/documents-page.tsx"), "DocumentsPage"),
  pendingComponent: ListSkeleton,
});
