import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { personSearch, personSpans } from "../../pages/person/person-search.ts";
import { PersonSkeleton } from "../../pages/person/person-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/$id",
  validateSearch: personSearch,
  loaderDeps: ({ search: { period, compare } }) => ({ period, compare }),
  loader: async ({ context, params, deps }) => {
    const { PersonPageDocument } = await import("../../pages/person/person-page.generated.ts");
    const spans = personSpans(agencyDate(new Date()), deps);
    return {
      spans,
      query: context.preload(PersonPageDocument, { variables: { id: params.id, ...spans.variables } }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/person/person-page.tsx"), "PersonPage"),
  pendingComponent: PersonSkeleton,
});
