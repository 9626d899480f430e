import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { PlanPapers } from "../../features/documents/plan-papers.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { PlanAmender } from "../../features/plans/plan-amender.tsx";
import { PlanAmendment } from "../../features/plans/plan-amendment.tsx";
import { PlanEditor } from "../../features/plans/plan-editor.tsx";
import { KeptNote } from "../../features/offline/kept-note.tsx";
import { PlanHead } from "../../features/plans/plan-head.tsx";
import { PlanHistory } from "../../features/plans/plan-history.tsx";
import { PlanLinks } from "../../features/plans/plan-links.tsx";
import { PlanMoves } from "../../features/plans/plan-moves.tsx";
import { PlanPaper } from "../../features/plans/plan-paper.tsx";
import { ReturnNote } from "../../features/plans/return-note.tsx";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { showToast } from "../../ui/toast.tsx";
import { PlanPageDocument } from "./plan-page.generated.ts";

const route = getRouteApi("/shell/skp/$id");

/** One plan: to write for its owner, to decide for the appraiser, to read for who else may. */
export function PlanPage() {
  const { query, variables } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { mode, banding } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const [said, setSaid] = useState<Saying | null>(null);
  const { node: plan, viewer, waiting } = data;
  if (plan?.__typename !== "PerformancePlan" || !viewer) return <MissingRecord />;

  const reload = () => client.query({ query: PlanPageDocument, variables, fetchPolicy: "network-only" });
  const read = () => void navigate({ search: {}, replace: true });
  const others = waiting.nodes.filter(({ id }) => id !== plan.id);
  function moved(words: string, isDecision: boolean) {
    setSaid({ words });
    client.cache.evict({ id: "ROOT_QUERY", fieldName: "performancePlans" });
    const next = isDecision ? others[0] : undefined;
    if (!next) {
      void reload();
      return;
    }
    showToast({ words });
    void navigate({ to: "/skp/$id", params: { id: next.id }, search: {} });
  }

  return (
    <Page>
      <title>{`${m.skp_of({ year: String(plan.year), name: plan.employee.name })} · ${m.product_name()}`}</title>
      <Said said={said} />
      <KeptNote />
      <PlanHead plan={plan} />
      {plan.viewerMayEdit ? (
        <PlanEditor
          key={plan.id}
          plan={plan}
          viewerId={viewer.id}
          headed={viewer.headedUnits.map(({ id }) => id)}
          onSubmitted={() => moved(m.skp_submitted(), false)}
          onReload={reload}
        />
      ) : mode === "ubah" && plan.viewerMayAmend ? (
        <PlanAmender
          key={plan.id}
          plan={plan}
          viewerId={viewer.id}
          onDone={(words) => {
            read();
            moved(words, false);
          }}
          onCancel={read}
        />
      ) : (
        <>
          {plan.status === "RETURNED" && plan.returnNote && <ReturnNote note={plan.returnNote} />}
          <PlanAmendment plan={plan} onMoved={moved} />
          <PlanPaper plan={plan} />
          <PlanLinks plan={plan} />
          <PlanPapers plan={plan} onIssued={reload} />
          <PlanHistory plan={plan} compared={banding ?? null} />
          <PlanMoves plan={plan} onMoved={moved} />
        </>
      )}
    </Page>
  );
}
