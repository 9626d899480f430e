import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { InnovationRecord } from "../../features/innovations/innovation-record.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";

const route = getRouteApi("/shell/inovasi/$id");

/** One innovation, for its team, for who confirms it, and for whoever wants to do the same. */
export function InnovationPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [said, setSaid] = useState<Saying | null>(null);
  const { node } = data;
  if (node?.__typename !== "Innovation") return <MissingRecord />;

  return (
    <Page>
      <title>{`${node.title} · ${m.product_name()}`}</title>
      <Link to="/inovasi">{m.innovations_back()}</Link>
      <Said said={said} />
      <InnovationRecord innovation={node} onDone={(words) => setSaid({ words })} />
    </Page>
  );
}
