import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { cursorsIn, pageVariables } from "../../lib/paged.ts";
import { programmeSearch } from "../../pages/training-programme/programme-search.ts";
import { TrainingSkeleton } from "../../pages/training/training-skeleton.tsx";
import { shellRoute } from "./root.ts";

/** To the minute, so that coming back a moment later is answered from what is known. */
const thisMinute = (): string => `${new Date().toISOString().slice(0, 16)}:00.000Z`;

export const trainingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pelatihan",
  validateSearch: cursorsIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { TrainingPageDocument } = await import("../../pages/training/training-page.generated.ts");
    const variables = { now: thisMinute(), ...pageVariables(deps, 50) };
    const query = context.preload(TrainingPageDocument, { variables, fetchPolicy: "cache-and-network" });
    return { query, now: variables.now };
  },
  component: lazyRouteComponent(() => import("../../pages/training/training-page.tsx"), "TrainingPage"),
  pendingComponent: TrainingSkeleton,
});

export const trainingSessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pelatihan/sesi/$id",
  validateSearch: cursorsIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps, params }) => {
    const { TrainingSessionPageDocument } = await import("../../pages/training-session/session-page.generated.ts");
    const variables = { id: params.id, ...pageVariables(deps, 50) };
    return { query: context.preload(TrainingSessionPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/training-session/session-page.tsx"), "SessionPage"),
  pendingComponent: TrainingSkeleton,
});

export const trainingProgrammeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pelatihan/program/$id",
  validateSearch: programmeSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const [{ TrainingProgrammePageDocument }, { TrainingUnitsDocument }] = await Promise.all([
      import("../../pages/training-programme/programme-page.generated.ts"),
      import("../../pages/training-programme/programme-units.generated.ts"),
    ]);
    const { data } = await context.client.query({ query: TrainingUnitsDocument });
    const unitId = deps.unit ?? data?.viewer?.overviewUnits[0]?.id;
    const variables = {
      id: params.id,
      unitId: unitId ?? "",
      hasUnit: unitId !== undefined,
      unit: unitId === undefined ? null : { id: unitId, includeSubunits: true },
      isComing: deps.lihat === "belum" ? false : null,
      now: thisMinute(),
      ...pageVariables(deps, 50),
    };
    const query = context.preload(TrainingProgrammePageDocument, { variables, fetchPolicy: "cache-and-network" });
    const { id, unit, isComing } = variables;
    return { query, gaps: { id, unit, isComing } };
  },
  component: lazyRouteComponent(() => import("../../pages/training-programme/programme-page.tsx"), "ProgrammePage"),
  pendingComponent: TrainingSkeleton,
});
