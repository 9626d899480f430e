import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { Tiles } from "../../features/saved-queries/tiles.tsx";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./query-board-page.module.css";

const route = getRouteApi("/shell/analisis/papan");

/** Saved queries side by side: the agency's page, and one's own. */
export function QueryBoardPage() {
  const loaded = route.useLoaderData();
  const { query } = useDeferredValue(loaded);
  const { data } = useReadQuery(query);
  const { board } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const { askToSignIn } = route.useRouteContext();
  const { tiles, viewerMayArrange } = data.queryBoard;

  return (
    <Page>
      <title>{`${m.board_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.board_title()}
        action={
          <Link to="/analisis/tersimpan" className={buttonClass("outline")}>
            {m.saved_title()}
          </Link>
        }
      >
        <p>{m.board_lead()}</p>
      </PageHead>
      <div className={styles.whose}>
        <Choice
          label={m.board_whose()}
          value={board ?? "agency"}
          options={[
            { value: "agency" as const, label: m.board_agency(), show: m.board_agency() },
            { value: "own" as const, label: m.board_own(), show: m.board_own() },
          ]}
          onChange={(next) => void navigate({ search: next === "own" ? { board: next } : {}, resetScroll: false })}
        />
      </div>
      {tiles.length === 0 ? (
        <Notice title={m.board_none_title()}>
          {viewerMayArrange ? m.board_none_arranger() : m.board_none_reader()}
        </Notice>
      ) : (
        <Tiles
          board={board === "own" ? "OWN" : "AGENCY"}
          tiles={tiles}
          mayArrange={viewerMayArrange}
          onSignedOut={askToSignIn}
          onChanged={() => void router.invalidate()}
        />
      )}
    </Page>
  );
}
