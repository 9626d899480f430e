import { agencyDate } from "@andir/domain/iso-date";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { AllowanceMonth, ComputeButton } from "../../features/allowance/allowance-month.tsx";
import { AllowanceOf } from "../../features/allowance/allowance-of.tsx";
import { AllowanceRows } from "../../features/allowance/allowance-rows.tsx";
import { gapWord } from "../../features/allowance/allowance-words.ts";
import styles from "../../features/allowance/allowance.module.css";
import { ListExport } from "../../features/exports/list-export.tsx";
import { ALLOWANCE_LIST } from "../../features/exports/lists/allowance-list.ts";
import { formatCount, formatMonth } from "../../lib/format.ts";
import { monthBack } from "../../lib/month-back.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import { Select } from "../../ui/select.tsx";
import type { AllowanceSearch, AllowanceView } from "./allowance-search.ts";

const route = getRouteApi("/shell/tpp");

/** A month of the allowance: one's own, one's units', and for the performance team all of it with what is missing. */
export function AllowancePage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const { allowanceMonth, viewer } = data;
  const { nodes, totalCount, pageInfo } = data.allowanceFigures;
  const capabilities = viewer?.capabilities ?? [];
  const runsTheCycle = capabilities.includes("cycle");
  const seesOthers = runsTheCycle || capabilities.includes("unit");
  const today = agencyDate(new Date());
  const months = Array.from({ length: 12 }, (_, at) => monthBack(today, at + 1).startsOn);
  const change = (part: { [K in keyof AllowanceSearch]?: AllowanceSearch[K] | undefined }) =>
    void navigate({
      search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...part }) as AllowanceSearch,
      resetScroll: false,
    });

  return (
    <Page>
      <title>{`${m.tpp_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.tpp_title()}
        action={
          seesOthers && (
            <Select
              label={m.tpp_month()}
              value={shown.month}
              options={[...new Set([...months, shown.month])].map((value) => ({ value, label: formatMonth(value) }))}
              onChange={(value) => change({ bulan: value.slice(0, 7), kurang: undefined, lihat: undefined })}
            />
          )
        }
      >
        <p className={styles.advice}>{m.tpp_advice()}</p>
        <p>
          <Link to="/tpp/rumus">{m.tpp_rule_link()}</Link>
        </p>
      </PageHead>
      <Said said={said} />
      {viewer?.employee && !runsTheCycle && <AllowanceOf employee={viewer.employee} title={m.tpp_own()} isAdvised />}
      {!seesOthers && nodes.length === 0 && <NoneOwn />}
      {seesOthers && (
        <>
          {allowanceMonth ? (
            <AllowanceMonth key={allowanceMonth.id} month={allowanceMonth} />
          ) : (
            <Notice
              title={m.tpp_none_title({ month: formatMonth(shown.month) })}
              action={runsTheCycle && <ComputeButton month={shown.month} onDone={(words) => setSaid({ words })} />}
            >
              {runsTheCycle ? m.tpp_none_team() : m.tpp_none_head()}
            </Notice>
          )}
          {allowanceMonth && (
            <section className={styles.part} aria-labelledby="tpp-people">
              <h2 id="tpp-people">{m.tpp_people({ month: formatMonth(shown.month) })}</h2>
              <div className={styles.filters} role="search">
                <SearchLine
                  label={m.tpp_search()}
                  value={search.q ?? ""}
                  onChange={(q) => change({ q: q || undefined })}
                />
                <Choice<AllowanceView | "semua">
                  label={m.tpp_show()}
                  value={search.lihat ?? "semua"}
                  options={[
                    { value: "semua", label: m.tpp_show_all(), show: m.tpp_show_all() },
                    { value: "ada", label: m.tpp_state_ready(), show: m.tpp_state_ready() },
                    { value: "belum", label: m.tpp_state_pending(), show: m.tpp_state_pending() },
                    { value: "tidak", label: m.tpp_state_none(), show: m.tpp_state_none() },
                    { value: "koreksi", label: m.tpp_show_corrected(), show: m.tpp_show_corrected() },
                  ]}
                  onChange={(next) => change({ lihat: next === "semua" ? undefined : next, kurang: undefined })}
                />
                <ListExport file={ALLOWANCE_LIST} variables={{ filter: shown.filter }} />
              </div>
              <p role="status">
                {search.kurang
                  ? m.tpp_count_gap({ n: formatCount(totalCount), gap: gapWord(search.kurang) })
                  : m.tpp_count({ n: formatCount(totalCount) })}
              </p>
              <Content isBusy={shown !== loaded}>
                {nodes.length === 0 ? (
                  <Notice title={m.tpp_none_match_title()}>{m.tpp_none_match()}</Notice>
                ) : (
                  <AllowanceRows figures={nodes} />
                )}
              </Content>
              <PageNav
                info={pageInfo}
                onMove={(cursors) =>
                  void navigate({ search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }) })
                }
              />
            </section>
          )}
        </>
      )}
    </Page>
  );
}

const NoneOwn = () => <Notice title={m.tpp_none_own_title()}>{m.tpp_none_own()}</Notice>;
