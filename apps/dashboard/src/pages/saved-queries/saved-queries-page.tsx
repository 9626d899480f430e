import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { visibilityWord } from "../../features/saved-queries/query-words.ts";
import { formatCount, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Listing, type Column } from "../../ui/listing.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import type { SavedQueriesPageQuery } from "./saved-queries-page.generated.ts";
import styles from "./saved-queries-page.module.css";
import type { SavedQueriesSearch } from "./saved-queries-search.ts";

const route = getRouteApi("/shell/analisis/tersimpan");

type Saved = SavedQueriesPageQuery["savedQueries"]["nodes"][number];

/** Queries that are kept: one's own, and those that others share. */
export function SavedQueriesPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, pageInfo, totalCount } = data.savedQueries;
  const mayWrite = data.viewer?.capabilities.includes("query") ?? false;
  const change = (part: { [K in keyof SavedQueriesSearch]?: SavedQueriesSearch[K] | undefined }) => {
    const { q, show, sort } = { ...search, ...part };
    void navigate({ search: { ...(q && { q }), ...(show && { show }), ...(sort && { sort }) }, resetScroll: false });
  };
  const isNarrowed = search.q !== undefined || search.show !== undefined;

  return (
    <Page>
      <title>{`${m.saved_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.saved_title()}
        action={
          <div className={styles.actions}>
            <Link to="/analisis/papan" className={buttonClass("outline")}>
              {m.board_title()}
            </Link>
            {mayWrite && (
              <Link to="/analisis" className={buttonClass("primary")}>
                {m.saved_write()}
              </Link>
            )}
          </div>
        }
      >
        <p role="status">{m.saved_count({ n: formatCount(totalCount) })}</p>
      </PageHead>
      <div className={styles.filters} role="search">
        <SearchLine label={m.saved_search()} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
        <Choice
          label={m.saved_show()}
          value={search.show ?? "all"}
          options={[
            { value: "all" as const, label: m.saved_show_all(), show: m.saved_show_all() },
            { value: "own" as const, label: m.saved_show_own(), show: m.saved_show_own() },
            { value: "unit" as const, label: m.saved_unit(), show: m.saved_unit() },
            { value: "agency" as const, label: m.saved_agency(), show: m.saved_agency() },
          ]}
          onChange={(show) => change({ show: show === "all" ? undefined : show })}
        />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length > 0 ? (
          <Listing
            caption={m.saved_title()}
            rows={nodes}
            id={({ id }) => id}
            title={{
              key: "name",
              head: m.saved_name(),
              cell: ({ id, name, description }) => (
                <span className={styles.name}>
                  <Link to="/analisis/$id" params={{ id }}>
                    {name}
                  </Link>
                  {description !== "" && <span className={styles.quiet}>{description}</span>}
                </span>
              ),
              sort: {
                now: search.sort === "name" ? "ascending" : "none",
                onSort: () => change({ sort: search.sort === "name" ? undefined : "name" }),
              },
            }}
            columns={columns()}
          />
        ) : isNarrowed ? (
          <Notice title={m.saved_found_none_title()}>{m.saved_found_none()}</Notice>
        ) : (
          <Notice title={m.saved_none_title()}>{mayWrite ? m.saved_none_writer() : m.saved_none()}</Notice>
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) =>
          void navigate({ search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }) })
        }
      />
    </Page>
  );
}

const columns = (): Column<Saved>[] => [
  { key: "owner", head: m.saved_owner(), cell: ({ ownerName }) => ownerName },
  { key: "who", head: m.saved_who(), cell: ({ visibility, unit }) => visibilityWord(visibility, unit) },
  { key: "changed", head: m.saved_changed_at(), cell: ({ changedAt }) => formatInstant(changedAt) },
];
