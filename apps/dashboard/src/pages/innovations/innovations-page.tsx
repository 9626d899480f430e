import { InnovationStage } from "@andir/domain/innovation-stage";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { INNOVATION_LIST } from "../../features/exports/lists/innovation-list.ts";
import { stageWord } from "../../features/innovations/innovation-words.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import { Select } from "../../ui/select.tsx";
import { InnovationListing } from "./innovation-listing.tsx";
import styles from "./innovations-page.module.css";
import type { InnovationsSearch, Show } from "./innovations-search.ts";
import { innovationsVariables } from "./innovations-variables.ts";

const route = getRouteApi("/shell/inovasi");

/** The library: what others have tried, what came of it, and what can be taken over. */
export function InnovationsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, pageInfo, totalCount } = data.innovations;
  const waiting = data.waiting.totalCount;
  const change = (part: { [K in keyof InnovationsSearch]?: InnovationsSearch[K] | undefined }) => {
    const { q, stage, show, unit, sort } = { ...search, ...part };
    void navigate({
      search: {
        ...(q && { q }),
        ...(stage && { stage }),
        ...(show && { show }),
        ...(unit && { unit }),
        ...(sort && { sort }),
      },
      resetScroll: false,
    });
  };
  const isNarrowed =
    search.q !== undefined || search.stage !== undefined || search.show !== undefined || search.unit !== undefined;

  const { filter, orderBy } = innovationsVariables(search);

  return (
    <Page>
      <title>{`${m.innovations_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.innovations_title()}
        action={
          data.viewer?.employee && (
            <Link to="/inovasi/baru" className={buttonClass("primary")}>
              {m.innovation_new()}
            </Link>
          )
        }
      >
        <div role="status">
          <Answer
            clauses={[
              { text: m.innovations_count({ n: formatCount(totalCount) }) },
              waiting > 0 && { text: m.innovations_waiting({ n: formatCount(waiting) }), isUrgent: true },
            ]}
          />
        </div>
      </PageHead>
      <div className={styles.filters} role="search">
        <SearchLine
          label={m.innovations_search()}
          value={search.q ?? ""}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Select
          label={m.innovation_stage()}
          value={search.stage ?? ""}
          options={[
            { value: "", label: m.innovations_any_stage() },
            ...Object.values(InnovationStage).map((stage) => ({ value: stage, label: stageWord(stage) })),
          ]}
          onChange={(stage) => change({ stage: Object.values(InnovationStage).find((one) => one === stage) })}
        />
        <Choice
          label={m.innovations_show()}
          value={search.show ?? "all"}
          options={SHOWN.map(({ value, word }) => ({ value, label: word(), show: word() }))}
          onChange={(show) => change({ show: show === "all" ? undefined : show })}
        />
        <ListExport file={INNOVATION_LIST} variables={{ filter, orderBy }} />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length > 0 ? (
          <InnovationListing
            rows={nodes}
            sort={search.sort ?? null}
            onSort={(sort) => change({ sort: sort === search.sort ? undefined : sort })}
          />
        ) : isNarrowed ? (
          <Notice title={m.innovations_found_none_title()}>
            {search.show === "waiting" ? m.innovations_none_waiting() : m.innovations_found_none()}
          </Notice>
        ) : (
          <Notice title={m.innovations_none_title()}>{m.innovations_none()}</Notice>
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

const SHOWN: readonly { value: Show | "all"; word: () => string }[] = [
  { value: "all", word: m.innovations_show_all },
  { value: "mine", word: m.innovations_show_mine },
  { value: "measured", word: m.innovations_show_measured },
  { value: "confirmed", word: m.innovations_show_confirmed },
  { value: "waiting", word: m.innovations_show_waiting },
];
