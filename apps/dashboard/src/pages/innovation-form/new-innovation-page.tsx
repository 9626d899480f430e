import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { InnovationForm } from "../../features/innovations/innovation-form.tsx";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/inovasi/baru");

/** A new idea is written down. */
export function NewInnovationPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const employee = data.viewer?.employee;

  return (
    <Page>
      <title>{`${m.innovation_new()} · ${m.product_name()}`}</title>
      <Link to="/inovasi">{m.innovations_back()}</Link>
      <PageHead title={m.innovation_new()}>
        <p>{m.innovation_new_lead()}</p>
      </PageHead>
      {employee ? (
        <InnovationForm employee={employee} />
      ) : (
        <Notice title={m.innovation_not_yours_title()}>{m.innovation_no_employee()}</Notice>
      )}
    </Page>
  );
}
