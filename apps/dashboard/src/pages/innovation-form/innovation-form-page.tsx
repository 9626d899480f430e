import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { InnovationForm } from "../../features/innovations/innovation-form.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/inovasi/$id/ubah");

/** What its team changes of an innovation. */
export function InnovationFormPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { node, viewer } = data;
  if (node?.__typename !== "Innovation" || !viewer?.employee) return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.innovation_edit()} · ${m.product_name()}`}</title>
      <Link to="/inovasi/$id" params={{ id: node.id }}>
        {m.innovation_back_to({ title: node.title })}
      </Link>
      <PageHead title={m.innovation_edit()} />
      {node.viewerMayChange ? (
        <InnovationForm employee={viewer.employee} innovation={node} />
      ) : (
        <Notice title={m.innovation_not_yours_title()}>{m.innovation_not_yours()}</Notice>
      )}
    </Page>
  );
}
