import type { NationalRatingOrder } from "@andir/schema/types";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { NATIONAL_LIST } from "../../features/exports/lists/national-list.ts";
import { NationalTable } from "../../features/national-ratings/national-table.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodToken } from "../../features/periods/period-token.ts";
import { periodWord } from "../../features/periods/period-words.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import styles from "./national-ratings-page.module.css";
import { nationalRatingsVariables } from "./national-ratings-query.ts";
import type { NationalRatingsSearch } from "./national-ratings-search.ts";

const route = getRouteApi("/shell/rating-nasional");

/** As the page's own question orders them, so that its file does too. */
const AS_SHOWN: NationalRatingOrder[] = [{ field: "COMPARISON" }, { field: "UNIT_CODE" }, { field: "EMPLOYEE_NAME" }];

/** The official ratings of the national e-Kinerja beside those published here, and the file that goes there. */
export function NationalRatingsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, totalCount, pageInfo } = data.nationalRatings;
  const periods = data.periods.nodes;
  const current = periods.find(({ kind, startsOn }) => kind === shown.span.kind && startsOn === shown.span.startsOn);
  const mayWrite = data.viewer?.viewerMayWriteRekap ?? false;
  const period = periodWord(shown.span);
  const change = (part: { [K in keyof NationalRatingsSearch]?: NationalRatingsSearch[K] | undefined }) =>
    void navigate({
      search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...part }) as NationalRatingsSearch,
      resetScroll: false,
    });

  const { filter } = nationalRatingsVariables(search, shown.span, "");

  return (
    <Page>
      <title>{`${m.nat_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.nat_title()}
        action={
          mayWrite &&
          current && (
            <a className={buttonClass("outline")} href={`/exports/rekap-penilaian.xlsx?period=${current.id}`} download>
              <Icon name="download" />
              {m.nat_download()}
            </a>
          )
        }
      >
        <p>{m.nat_lead()}</p>
      </PageHead>
      <Answer
        clauses={[
          { text: m.nat_say_all({ n: formatCount(data.all.totalCount), period }) },
          data.different.totalCount > 0 && {
            text: m.nat_say_different({ n: formatCount(data.different.totalCount) }),
            isUrgent: true,
          },
          data.alone.totalCount > 0 && { text: m.nat_say_alone({ n: formatCount(data.alone.totalCount) }) },
        ]}
      />
      <div className={styles.filters} role="search">
        {current && (
          <PeriodSwitch
            periods={periods}
            current={current}
            onChange={(id) => {
              const next = periods.find((one) => one.id === id);
              if (next) change({ periode: periodToken(next) });
            }}
          />
        )}
        <SearchLine label={m.nat_search()} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
        <Choice
          label={m.nat_show()}
          value={search.lihat ?? "semua"}
          options={[
            { value: "semua", label: m.nat_all(), show: m.nat_all() },
            { value: "beda", label: m.nat_different(), show: m.nat_different() },
            { value: "tanpa", label: m.nat_not_here(), show: m.nat_not_here() },
            { value: "sama", label: m.nat_same(), show: m.nat_same() },
          ]}
          onChange={(next) => change({ lihat: next === "semua" ? undefined : next })}
        />
        <ListExport file={NATIONAL_LIST} variables={{ filter, orderBy: AS_SHOWN }} />
      </div>
      {mayWrite && <p className={styles.note}>{m.nat_download_note({ period })}</p>}
      <Content isBusy={shown !== loaded}>
        {nodes.length > 0 ? (
          <NationalTable ratings={nodes} />
        ) : totalCount === 0 && data.all.totalCount > 0 ? (
          <Notice title={m.nat_none_match_title()}>{m.nat_none_match()}</Notice>
        ) : (
          <Notice title={m.nat_none_title({ period })}>
            {data.viewer?.capabilities.includes("cycle") ? (
              <>
                {m.nat_none_team()} <Link to="/impor">{m.nat_to_import()}</Link>
              </>
            ) : (
              m.nat_none()
            )}
          </Notice>
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
