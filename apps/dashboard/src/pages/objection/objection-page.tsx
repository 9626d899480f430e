import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { ObjectionThread } from "../../features/objections/objection-thread.tsx";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { ObjectionPageDocument } from "./objection-page.generated.ts";

const route = getRouteApi("/shell/keberatan/$id");

/** One objection, for both sides and whoever decides it. */
export function ObjectionPage() {
  const { query, variables } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const client = useApolloClient();
  const [said, setSaid] = useState<Saying | null>(null);
  const { node, viewer } = data;
  if (node?.__typename !== "Objection" || !viewer) return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.objection_title()} · ${m.product_name()}`}</title>
      <Link to="/keberatan">{m.objections_back()}</Link>
      <Said said={said} />
      <ObjectionThread
        objection={node}
        viewerId={viewer.employee?.id ?? null}
        onMoved={(words) => {
          setSaid({ words });
          // The assessment stands elsewhere now as well.
          void client.query({ query: ObjectionPageDocument, variables, fetchPolicy: "network-only" });
        }}
      />
    </Page>
  );
}
