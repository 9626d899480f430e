import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { PeriodSwitch_PeriodFragmentDoc } from "../../features/periods/period-switch.generated.ts";
import { assessSearch, oneSearch, unitSearch } from "../../pages/assess/assess-search.ts";
import { AssessSkeleton } from "../../pages/assess/assess-skeleton.tsx";
import { AssessOneSkeleton } from "../../pages/assess/one-skeleton.tsx";
import { shellRoute, type RouterContext } from "./root.ts";

export const assessRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/penilaian",
  validateSearch: assessSearch,
  loaderDeps: ({ search: { period } }) => ({ period }),
  loader: async ({ context, deps }) => {
    const { AssessPageDocument } = await import("../../pages/assess/assess-page.generated.ts");
    return {
      query: context.preload(AssessPageDocument, {
        variables: { today: agencyDate(new Date()), periodId: deps.period ?? null },
        fetchPolicy: "cache-and-network",
      }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/assess/assess-page.tsx"), "AssessPage"),
  pendingComponent: AssessSkeleton,
});

export const assessOneRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/penilaian/$post",
  validateSearch: oneSearch,
  loaderDeps: ({ search: { period } }) => ({ period }),
  loader: async ({ context, deps, params }) => {
    const { AssessOnePageDocument } = await import("../../pages/assess/one-page.generated.ts");
    if (deps.period === undefined) {
      const { period } = await defaultsOf(context);
      throw redirect({ to: "/penilaian/$post", params, search: { period }, replace: true });
    }
    const span = await spanOf(context, deps.period);
    const variables = { positionId: params.post, ...span };
    // Without a network the next person is shown as they were fetched ahead: asking anew would take the page away.
    const fetchPolicy = navigator.onLine ? "cache-and-network" : "cache-first";
    return { span, query: context.preload(AssessOnePageDocument, { variables, fetchPolicy }) };
  },
  component: lazyRouteComponent(() => import("../../pages/assess/one-page.tsx"), "AssessOnePage"),
  pendingComponent: AssessOneSkeleton,
});

export const publishRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/penilaian/terbitkan",
  validateSearch: unitSearch,
  loaderDeps: ({ search: { period } }) => ({ period }),
  loader: async ({ context, deps }) => {
    const { PublishPageDocument } = await import("../../pages/assess/publish-page.generated.ts");
    const periodId = deps.period ?? (await defaultsOf(context)).period;
    if (deps.period === undefined)
      throw redirect({ to: "/penilaian/terbitkan", search: { period: periodId }, replace: true });
    return {
      query: context.preload(PublishPageDocument, {
        variables: { periodId, today: agencyDate(new Date()), input: { periodId } },
        fetchPolicy: "network-only",
      }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/assess/publish-page.tsx"), "PublishPage"),
  pendingComponent: AssessSkeleton,
});

export const calibrateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/penilaian/kalibrasi",
  validateSearch: unitSearch,
  loaderDeps: ({ search: { period, unit } }) => ({ period, unit }),
  loader: async ({ context, deps }) => {
    const { CalibratePageDocument } = await import("../../pages/assess/calibrate-page.generated.ts");
    const { period, unit } = deps;
    if (period === undefined || unit === undefined) {
      const defaults = await defaultsOf(context);
      const search = { period: period ?? defaults.period, unit: unit ?? defaults.unit };
      throw redirect({ to: "/penilaian/kalibrasi", search, replace: true });
    }
    return {
      query: context.preload(CalibratePageDocument, {
        variables: { periodId: period, unitId: unit, today: agencyDate(new Date()) },
        fetchPolicy: "cache-and-network",
      }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/assess/calibrate-page.tsx"), "CalibratePage"),
  pendingComponent: AssessSkeleton,
});

/** Where an address says neither period nor unit: those that the queue would show, so that the address says them from then on. */
async function defaultsOf({ client }: RouterContext): Promise<{ period: string; unit: string }> {
  const { AssessDefaultsDocument } = await import("../../pages/assess/publish-page.generated.ts");
  const { data } = await client.query({ query: AssessDefaultsDocument });
  const period = data?.team?.period.id ?? data?.periods.nodes[0]?.id;
  const unit = data?.viewer?.headedUnits[0]?.id;
  if (period === undefined) throw redirect({ to: "/penilaian", replace: true });
  return { period, unit: unit ?? "" };
}

/** The days of a period, which evidence is asked for by: mostly known from the page that leads here. */
async function spanOf({ client }: RouterContext, periodId: string) {
  const { PeriodSpanDocument } = await import("../../pages/assess/one-page.generated.ts");
  const known = client.cache.readFragment({
    id: `Period:${periodId}`,
    fragment: PeriodSwitch_PeriodFragmentDoc,
  });
  if (known) return { periodId, from: known.startsOn, to: known.endsOn };
  const { data } = await client.query({ query: PeriodSpanDocument, variables: { id: periodId } });
  const period = data?.period?.__typename === "Period" ? data.period : null;
  if (!period) throw redirect({ to: "/penilaian", replace: true });
  return { periodId, from: period.startsOn, to: period.endsOn };
}
