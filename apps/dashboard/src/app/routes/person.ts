import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { PersonPageDocument } from "../../pages/person/person-page.generated.ts";
import { PersonSkeleton } from "../../pages/person/person-skeleton.tsx";
import { personWindow } from "../../pages/person/person-window.ts";
import { shellRoute } from "./root.ts";

export const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/$id",
  loader: ({ context, params }) => {
    const window = personWindow(agencyDate(new Date()));
    return { window, query: context.preload(PersonPageDocument, { variables: { id: params.id, ...window } }) };
  },
  component: lazyRouteComponent(() => import("../../pages/person/person-page.tsx"), "PersonPage"),
  pendingComponent: PersonSkeleton,
});
