import type { ApolloClient } from "@apollo/client";
import { createQueryPreloader } from "@apollo/client/react";
import { createRoute, createRouter } from "@tanstack/react-router";
import { MissingAddress } from "../features/missing/missing.tsx";
import { FailedPage } from "./failed-page.tsx";
import { accountRoute, delegationsRoute, myDataRoute } from "./routes/account.ts";
import { adoptionRoute, adoptionStartRoute } from "./routes/adoption.ts";
import {
  allowanceFigureRoute,
  allowanceRoute,
  allowanceRuleNewRoute,
  allowanceRulesRoute,
} from "./routes/allowance.ts";
import { analysisRoute } from "./routes/analysis.ts";
import { assessOneRoute, assessRoute, calibrateRoute, publishRoute } from "./routes/assess.ts";
import { administrationRoutes } from "./routes/administration.ts";
import { invitationRoute, privacyRoute, signInRoute } from "./routes/entrance.ts";
import { createGalleryRoute } from "./routes/gallery.ts";
import { complaintsRoute } from "./routes/complaints.ts";
import { followUpsRoute, sanctionsRoute } from "./routes/follow-ups.ts";
import { changesRoute } from "./routes/changes.ts";
import { concernNewRoute, concernsRoute } from "./routes/concerns.ts";
import { documentsRoute } from "./routes/documents.ts";
import { helpRoute } from "./routes/help.ts";
import { homeRoute } from "./routes/home.ts";
import { importRoute, importsRoute } from "./routes/imports.ts";
import { innovationFormRoute, innovationRoute, innovationsRoute, newInnovationRoute } from "./routes/innovations.ts";
import { nationalRatingsRoute } from "./routes/national-ratings.ts";
import { noticesRoute } from "./routes/notices.ts";
import { personRoute } from "./routes/person.ts";
import { cascadeRoute } from "./routes/cascade.ts";
import { planRoute, plansRoute } from "./routes/plans.ts";
import { objectionRoute, objectionsRoute, ratingRoute, ratingsRoute } from "./routes/ratings.ts";
import { rootRoute, shellRoute } from "./routes/root.ts";
import { assignmentRoute, templateRoute, templatesRoute } from "./routes/templates.ts";
import { queryBoardRoute, savedQueriesRoute, savedQueryRoute } from "./routes/saved-queries.ts";
import { sandboxRoute } from "./routes/sandbox.ts";
import { surveyRoute } from "./routes/survey.ts";
import { serviceRoute, servicesRoute } from "./routes/services.ts";
import { teamRoute } from "./routes/team.ts";
import { trainingProgrammeRoute, trainingRoute, trainingSessionRoute } from "./routes/training.ts";
import { unitRoute, unitStartRoute } from "./routes/unit.ts";
import { myFeedbackRoute, myReportRoute, workRoute } from "./routes/work.ts";

const missingRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: MissingAddress });

const routeTree = rootRoute.addChildren([
  signInRoute,
  privacyRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    noticesRoute,
    helpRoute,
    sandboxRoute,
    changesRoute,
    concernsRoute,
    documentsRoute,
    concernNewRoute,
    teamRoute,
    unitStartRoute,
    unitRoute,
    surveyRoute,
    adoptionStartRoute,
    adoptionRoute,
    personRoute,
    assessRoute,
    publishRoute,
    calibrateRoute,
    assessOneRoute,
    plansRoute,
    cascadeRoute,
    templatesRoute,
    templateRoute,
    assignmentRoute,
    planRoute,
    ratingsRoute,
    ratingRoute,
    objectionsRoute,
    objectionRoute,
    workRoute,
    myReportRoute,
    myFeedbackRoute,
    complaintsRoute,
    followUpsRoute,
    sanctionsRoute,
    nationalRatingsRoute,
    importsRoute,
    importRoute,
    allowanceRoute,
    allowanceRulesRoute,
    allowanceRuleNewRoute,
    allowanceFigureRoute,
    servicesRoute,
    serviceRoute,
    trainingRoute,
    trainingSessionRoute,
    trainingProgrammeRoute,
    innovationsRoute,
    newInnovationRoute,
    innovationRoute,
    innovationFormRoute,
    delegationsRoute,
    accountRoute,
    administrationRoutes,
    myDataRoute,
    analysisRoute,
    savedQueriesRoute,
    queryBoardRoute,
    savedQueryRoute,
    // In no build that people use.
    ...(import.meta.env.DEV ? [createGalleryRoute()] : []),
    missingRoute,
  ]),
]);

export const createAppRouter = (client: ApolloClient, askToSignIn: () => void) =>
  createRouter({
    routeTree,
    context: { client, preload: createQueryPreloader(client), askToSignIn },
    defaultErrorComponent: FailedPage,
    // Only code that is still on its way may take this long: loaders start a query and return, and the page waits for it.
    defaultPendingMs: 100,
    defaultPendingMinMs: 0,
    defaultPreload: "intent",
    defaultPreloadDelay: 100,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    /** Ids of the drafts that were chosen where one came from: they alone are ticked where many are published. */
    chosenAssessments?: readonly string[];
  }
}
