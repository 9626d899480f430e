import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { RatingPapers } from "../../features/documents/rating-papers.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { RatingExplained } from "../../features/ratings/rating-explained.tsx";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { showToast } from "../../ui/toast.tsx";
import { RatingPageDocument } from "./rating-page.generated.ts";

const route = getRouteApi("/shell/nilai-saya/$id");

/** How one rating came about, and what can be done about it. */
export function RatingPage() {
  const { query } = route.useLoaderData();
  const variables = route.useParams();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const reload = () => client.query({ query: RatingPageDocument, variables, fetchPolicy: "network-only" });
  const [said, setSaid] = useState<Saying | null>(null);
  const { node } = data;
  if (node?.__typename !== "Assessment" || node.status === "DRAFT") return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.ratings_title()} · ${m.product_name()}`}</title>
      <Link to="/nilai-saya">{m.ratings_back()}</Link>
      <Said said={said} />
      <RatingExplained
        assessment={node}
        onRead={() => setSaid({ words: m.rating_acknowledged() })}
        onObjected={(id) => {
          showToast({ words: m.rating_objected() });
          void navigate({ to: "/keberatan/$id", params: { id } });
        }}
      />
      <RatingPapers assessment={node} onIssued={reload} />
    </Page>
  );
}
