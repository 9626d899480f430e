import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ImportDecision } from "../../features/imports/import-decision.tsx";
import { ImportDiscard } from "../../features/imports/import-discard.tsx";
import { ImportMapping } from "../../features/imports/import-mapping.tsx";
import { ImportProgress } from "../../features/imports/import-progress.tsx";
import { ImportRows } from "../../features/imports/import-rows.tsx";
import { isUnderWay, outcomeWord, statusWord } from "../../features/imports/import-words.ts";
import { PassedLines } from "../../features/imports/passed-lines.tsx";
import { MissingAddress } from "../../features/missing/missing.tsx";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/impor/$id");

const SHOWN = ["WRONG", "CREATE", "CHANGE", "SAME", "PENDING"] as const;

/** One file, from what it is taken for to what became of it. */
export function ImportPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { baris = "WRONG" } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const run = data.node?.__typename === "ImportRun" ? data.node : null;
  if (!run) return <MissingAddress />;
  const again = () => void router.invalidate();
  const options = [
    ...SHOWN.map((outcome) => ({ value: outcome as string, label: outcomeWord(outcome), show: outcomeWord(outcome) })),
    { value: "SEMUA", label: m.import_all_rows(), show: m.import_all_rows() },
    { value: "DILEWATI", label: m.import_passed_lines(), show: m.import_passed_lines() },
  ];
  const { rows, passedLines: passed, outcomes } = run;
  const passedCount = outcomes ? outcomes.aboveHead + outcomes.passedOver + outcomes.hidden : 0;
  const pageInfo = (passed ?? rows)?.pageInfo;
  const hasRows = run.status !== "MAPPING" && run.status !== "CANCELLED" && !isUnderWay(run.status);

  return (
    <Page>
      <title>{`${run.fileName} · ${m.import_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={run.fileName}
        action={run.viewerMayCancel && !isUnderWay(run.status) ? <ImportDiscard id={run.id} /> : null}
      >
        <p role="status">{m.import_state({ status: statusWord(run.status), at: formatInstant(run.startedAt) })}</p>
        <p>
          <Link to="/impor">{m.import_back()}</Link>
        </p>
      </PageHead>
      <ImportProgress run={run} onEnded={again} />
      {!isUnderWay(run.status) && <ImportDecision key={run.status} run={run} onBegun={again} />}
      {hasRows && (
        <>
          <div id="baris">
            <Choice
              label={m.import_show()}
              value={baris}
              options={options}
              onChange={(next) =>
                void navigate({ search: next === "WRONG" ? {} : { baris: next as "CREATE" }, resetScroll: false })
              }
            />
          </div>
          <Content isBusy={shown !== loaded}>
            {(passed ?? rows)?.nodes.length === 0 && (
              <Notice title={m.import_no_rows_title()}>{m.import_no_rows()}</Notice>
            )}
            {rows && rows.nodes.length > 0 && <ImportRows rows={rows.nodes} />}
            {passed && passed.nodes.length > 0 && (
              <PassedLines lines={passed.nodes} more={passedCount - passed.totalCount} />
            )}
          </Content>
          {pageInfo && (
            <PageNav
              info={pageInfo}
              onMove={(cursors) =>
                void navigate({ search: { ...(baris === "WRONG" ? {} : { baris }), ...cursors }, resetScroll: false })
              }
            />
          )}
        </>
      )}
      <ImportMapping key={`mapping ${run.status}`} run={run} shapes={data.importShapes} onBegun={again} />
    </Page>
  );
}
