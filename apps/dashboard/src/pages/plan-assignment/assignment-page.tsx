import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { AssignForm } from "../../features/plan-templates/assign-form.tsx";
import { compact } from "../../lib/compact.ts";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/skp/templat/$id/bagikan");

/** The results of a template into the plans of many at once. */
export function AssignmentPage() {
  const { query, thisYear } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { node: template, viewer } = data;
  if (template?.__typename !== "PlanTemplate" || template.archivedAt !== null || !viewer) return <MissingRecord />;
  const plans = compact((viewer.employee?.positions ?? []).flatMap(({ plan, nextPlan }) => [plan, nextPlan]));
  const ownResults = plans.flatMap(({ year, results }) => results.map((result) => ({ ...result, year })));
  const title = m.assign_of({ name: template.name });

  return (
    <Page>
      <title>{`${title} · ${m.product_name()}`}</title>
      <Link to="/skp/templat">{m.templates_back()}</Link>
      <PageHead title={title}>
        <p>{m.assign_lead({ n: template.results.length })}</p>
      </PageHead>
      <AssignForm
        template={{ id: template.id, resultCount: template.results.length }}
        thisYear={thisYear}
        ownResults={ownResults}
      />
    </Page>
  );
}
