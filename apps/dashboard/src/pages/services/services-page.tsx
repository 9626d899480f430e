import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { SERVICE_LIST } from "../../features/exports/lists/service-list.ts";
import { DEFAULT_SPAN, type Span } from "../../features/services/service-sort.ts";
import { ServicesTable } from "../../features/services/services-table.tsx";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import styles from "./services-page.module.css";
import type { ServicesSearch } from "./services-search.ts";
import { servicesVariables } from "./services-variables.ts";

const OpenServiceDialog = lazy(() =>
  import("../../features/services/service-dialogs.tsx").then((file) => ({ default: file.OpenServiceDialog })),
);

const route = getRouteApi("/shell/layanan");

/** Every service to the public with how it fares. */
export function ServicesPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isOpening, setIsOpening] = useState(false);
  const [said, setSaid] = useState<Saying | null>(null);
  const { nodes, totalCount, pageInfo } = data.services;
  const { from, to } = shown.days;
  const change = (part: { [K in keyof ServicesSearch]?: ServicesSearch[K] | undefined }) =>
    void navigate({
      search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...part }) as ServicesSearch,
      resetScroll: false,
    });
  const view = search.perhatian ? "perhatian" : search.tutup ? "tutup" : "semua";

  const { filter, orderBy } = servicesVariables(search, shown.days);

  return (
    <Page>
      <title>{`${m.svc_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.svc_title()}
        action={
          data.viewer?.viewerMayOpenService && (
            <Button kind="primary" onClick={() => setIsOpening(true)}>
              <Icon name="plus" />
              {m.svc_open()}
            </Button>
          )
        }
      >
        <p>{m.svc_lead()}</p>
      </PageHead>
      <Said said={said} />
      <Answer
        clauses={[
          { text: m.svc_count({ n: formatCount(totalCount) }) },
          data.worsened.totalCount > 0 && {
            text: m.svc_alert_count({ n: formatCount(data.worsened.totalCount) }),
            isUrgent: true,
          },
        ]}
      />
      <div className={styles.filters} role="search">
        <SearchLine label={m.svc_search()} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
        <Choice
          label={m.svc_show()}
          value={view}
          options={[
            { value: "semua", label: m.svc_all(), show: m.svc_all() },
            { value: "perhatian", label: m.svc_attention(), show: m.svc_attention() },
            { value: "tutup", label: m.svc_show_closed(), show: m.svc_show_closed() },
          ]}
          onChange={(next) =>
            change({
              perhatian: next === "perhatian" ? "ya" : undefined,
              tutup: next === "tutup" ? "ya" : undefined,
            })
          }
        />
        <Choice<Span>
          label={m.svc_span()}
          value={search.rentang ?? DEFAULT_SPAN}
          options={[
            { value: "bulan", label: m.svc_span_month(), show: m.svc_span_month() },
            { value: "3-bulan", label: m.svc_span_quarter(), show: m.svc_span_quarter() },
            { value: "12-bulan", label: m.svc_span_year(), show: m.svc_span_year() },
          ]}
          onChange={(rentang) => change({ rentang: rentang === DEFAULT_SPAN ? undefined : rentang })}
        />
        <ListExport file={SERVICE_LIST} variables={{ filter, orderBy, from, to }} />
      </div>
      <p className={styles.span}>{m.svc_from_to({ from: formatDay(from), to: formatDay(to) })}</p>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <NoServices search={search} />
        ) : (
          <ServicesTable
            services={nodes}
            days={shown.days}
            sort={{ by: search.urut ?? "unit", descending: search.arah === "turun" }}
            onSort={({ by, descending }) => change({ urut: by, arah: descending ? "turun" : undefined })}
          />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) =>
          void navigate({ search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }) })
        }
      />
      <Suspense>
        {isOpening && (
          <OpenServiceDialog
            unit={data.viewer?.headedUnits[0] ?? null}
            onClose={() => setIsOpening(false)}
            onDone={(words) => setSaid({ words })}
          />
        )}
      </Suspense>
    </Page>
  );
}

function NoServices({ search: { q, perhatian, tutup } }: { search: ServicesSearch }) {
  if (q !== undefined || tutup) return <Notice title={m.svc_none_match_title()}>{m.svc_none_match()}</Notice>;
  if (perhatian) return <Notice title={m.svc_none_attention_title()}>{m.svc_none_attention()}</Notice>;
  return <Notice title={m.svc_none_title()}>{m.svc_none()}</Notice>;
}
