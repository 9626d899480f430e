import { agencyDate } from "@andir/domain/iso-date";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { accountsSearch, accountsVariables } from "../../pages/accounts/accounts-search.ts";
import { AccountsSkeleton } from "../../pages/accounts/accounts-skeleton.tsx";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { roleGrantsSearch, roleGrantsVariables } from "../../pages/role-grants/role-grants-search.ts";
import { RoleGrantsSkeleton } from "../../pages/role-grants/role-grants-skeleton.tsx";
import { correctionsSearch, correctionsVariables } from "../../pages/corrections/corrections-search.ts";
import { logSearch, logVariables } from "../../pages/administration-log/log-search.ts";
import { peopleSearch, peopleVariables } from "../../pages/people/people-search.ts";
import { periodsSearch } from "../../pages/periods/periods-search.ts";
import { rulesSearch } from "../../pages/rules/rules-search.ts";
import { unitsSearch, unitsVariables } from "../../pages/units/units-search.ts";
import { ShellDocument } from "../shell.generated.ts";
import { shellRoute, type RouterContext } from "./root.ts";

/** The rooms of those who keep the records: few people come here, so nothing of it is in the first view of the others. */
export const administrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: "administration",
  component: lazyRouteComponent(() => import("../administration-layout.tsx"), "AdministrationLayout"),
});

const inAdministration = { getParentRoute: () => administrationRoute, pendingComponent: ListSkeleton } as const;

/** The words of a query come with the code of its page, beside it. */
async function ask<TData, TVariables extends OperationVariables>(
  { preload }: RouterContext,
  words: Promise<TypedDocumentNode<TData, TVariables>>,
  variables: TVariables,
) {
  const document = await words;
  return preload<TData, TVariables, { fetchPolicy: "cache-and-network" }>(document, {
    variables,
    fetchPolicy: "cache-and-network",
  } as never);
}

const thisYear = (): number => Number(agencyDate(new Date()).slice(0, 4));

export const overviewRoute = createRoute({
  ...inAdministration,
  path: "/administrasi",
  loader: async ({ context }) => {
    const [words, { data }] = await Promise.all([
      import("../../pages/administration-overview/overview-page.generated.ts"),
      context.client.query({ query: ShellDocument }),
    ]);
    const capabilities = data?.viewer?.capabilities ?? [];
    const variables = {
      today: agencyDate(new Date()),
      isAdministrator: capabilities.includes("accounts"),
      isRunner: capabilities.includes("cycle"),
    };
    return { query: await ask(context, Promise.resolve(words.AdministrationPageDocument), variables) };
  },
  component: lazyRouteComponent(() => import("../../pages/administration-overview/overview-page.tsx"), "OverviewPage"),
});

export const periodsRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/periode",
  validateSearch: periodsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const year = deps.year ?? thisYear();
    const words = import("../../pages/periods/periods-page.generated.ts").then((page) => page.PeriodsPageDocument);
    const query = await ask(context, words, { from: `${year}-01-01`, to: `${year}-12-31` });
    return { year, thisYear: thisYear(), query };
  },
  component: lazyRouteComponent(() => import("../../pages/periods/periods-page.tsx"), "PeriodsPage"),
});

export const calendarRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/kalender",
  validateSearch: periodsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const year = deps.year ?? thisYear();
    const words = import("../../pages/calendar/calendar-page.generated.ts").then((page) => page.CalendarPageDocument);
    const query = await ask(context, words, { from: `${year}-01-01`, to: `${year}-12-31` });
    return { year, thisYear: thisYear(), query };
  },
  component: lazyRouteComponent(() => import("../../pages/calendar/calendar-page.tsx"), "CalendarPage"),
});

export const unitsRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/unit",
  validateSearch: unitsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/units/units-page.generated.ts").then((page) => page.UnitsPageDocument),
      unitsVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/units/units-page.tsx"), "UnitsPage"),
});

export const unitRecordRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/unit/$id",
  validateSearch: ({ ended }: Record<string, unknown>): { ended?: true } => (ended === true ? { ended } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => ({
    query: await ask(
      context,
      import("../../pages/unit-record/unit-record-page.generated.ts").then((page) => page.UnitRecordPageDocument),
      { id: params.id, ended: deps.ended ?? false },
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/unit-record/unit-record-page.tsx"), "UnitRecordPage"),
});

export const peopleRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/pegawai",
  validateSearch: peopleSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/people/people-page.generated.ts").then((page) => page.PeopleAdministrationPageDocument),
      peopleVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/people/people-page.tsx"), "PeoplePage"),
});

export const personRecordRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/pegawai/$id",
  loader: async ({ context, params }) => {
    const from = `${agencyDate(new Date()).slice(0, 8)}01`;
    return {
      query: await ask(
        context,
        import("../../pages/person-record/person-record-page.generated.ts").then(
          (page) => page.PersonRecordPageDocument,
        ),
        { id: params.id, from, to: agencyDate(new Date(new Date().getTime() + 31 * 86_400_000)) },
      ),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/person-record/person-record-page.tsx"), "PersonRecordPage"),
});

export const rulesRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/aturan",
  validateSearch: rulesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: { kind = "SCORING" } }) => ({
    query: await ask(
      context,
      import("../../pages/rules/rules-page.generated.ts").then((page) => page.RulesPageDocument),
      kind === "DISTRIBUTION" ? { kind: "CYCLE", isBook: false } : { kind, isBook: true },
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/rules/rules-page.tsx"), "RulesPage"),
});

export const ruleProposalRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/aturan/baru",
  validateSearch: rulesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: { kind = "SCORING" } }) => ({
    query: await ask(
      context,
      import("../../pages/rule-proposal/rule-proposal-page.generated.ts").then((page) => page.RuleProposalPageDocument),
      { kind: kind === "DISTRIBUTION" ? "CYCLE" : kind },
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/rule-proposal/rule-proposal-page.tsx"), "RuleProposalPage"),
});

export const correctionsRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/perbaikan",
  validateSearch: correctionsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/corrections/corrections-page.generated.ts").then((page) => page.CorrectionsPageDocument),
      correctionsVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/corrections/corrections-page.tsx"), "CorrectionsPage"),
});

export const logRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/jejak",
  validateSearch: logSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/administration-log/log-page.generated.ts").then((page) => page.AdministrationLogPageDocument),
      logVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/administration-log/log-page.tsx"), "LogPage"),
});

export const accountsRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/akun",
  validateSearch: accountsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/accounts/accounts-page.generated.ts").then((page) => page.AccountsPageDocument),
      accountsVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/accounts/accounts-page.tsx"), "AccountsPage"),
  pendingComponent: AccountsSkeleton,
});

export const roleGrantsRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/peran",
  validateSearch: roleGrantsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => ({
    query: await ask(
      context,
      import("../../pages/role-grants/role-grants-page.generated.ts").then((page) => page.RoleGrantsPageDocument),
      roleGrantsVariables(deps),
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/role-grants/role-grants-page.tsx"), "RoleGrantsPage"),
  pendingComponent: RoleGrantsSkeleton,
});

export const webhooksRoute = createRoute({
  ...inAdministration,
  path: "/administrasi/webhook",
  loader: async ({ context }) => ({
    query: await ask(
      context,
      import("../../pages/webhooks/webhooks-page.generated.ts").then((page) => page.WebhooksPageDocument),
      {},
    ),
  }),
  component: lazyRouteComponent(() => import("../../pages/webhooks/webhooks-page.tsx"), "WebhooksPage"),
});

export const administrationRoutes = administrationRoute.addChildren([
  overviewRoute,
  periodsRoute,
  calendarRoute,
  unitsRoute,
  unitRecordRoute,
  peopleRoute,
  personRecordRoute,
  rulesRoute,
  ruleProposalRoute,
  correctionsRoute,
  webhooksRoute,
  logRoute,
  accountsRoute,
  roleGrantsRoute,
]);
