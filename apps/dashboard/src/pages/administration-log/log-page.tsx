import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import styles from "../../features/administration/administration.module.css";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { Changes } from "../../features/privacy/changes.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { CHANGE_LIST } from "../../features/exports/lists/change-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { LOG_KINDS, logVariables, type LogKind, type LogSearch } from "./log-search.ts";

const route = getRouteApi("/shell/administration/administrasi/jejak");

const KIND_WORDS: Record<LogKind, () => string> = {
  accounts: m.adm_log_accounts,
  roles: m.adm_log_roles,
  units: m.adm_log_units,
  people: m.adm_log_people,
  posts: m.adm_log_posts,
  cycle: m.adm_log_cycle,
};

/** Who changed what of the organisation and the accounts, and why. */
export function LogPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, pageInfo, totalCount } = data.auditEvents;
  const { filter } = logVariables(search);
  const filters = ({ kind, from, to, subject }: LogSearch) => ({
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
    ...(subject && { subject }),
  });
  const change = (part: { [K in keyof LogSearch]?: LogSearch[K] | undefined }) =>
    void navigate({ search: filters({ ...search, ...part } as LogSearch), resetScroll: false });

  return (
    <Page>
      <title>{`${m.adm_log()} · ${m.product_name()}`}</title>
      <PageHead title={m.adm_log()}>
        <p>{m.adm_log_lead()}</p>
        <p role="status">{m.adm_log_count({ n: formatCount(totalCount) })}</p>
        {data.employee && (
          <p>
            {m.adm_log_of_person({ who: data.employee.name })} ·{" "}
            <Link to="/administrasi/jejak" search={filters({ ...search, subject: "" })}>
              {m.adm_log_everyone()}
            </Link>
          </p>
        )}
      </PageHead>
      <div className={styles.filterFields} role="search">
        <SelectField
          id="log-kind"
          label={m.adm_log_kind()}
          value={search.kind ?? ""}
          options={[
            { value: "", label: m.adm_log_all() },
            ...(Object.keys(LOG_KINDS) as LogKind[]).map((kind) => ({ value: kind, label: KIND_WORDS[kind]() })),
          ]}
          onChange={(kind) => change({ kind: kind === "" ? undefined : (kind as LogKind) })}
        />
        <Field
          id="log-from"
          type="date"
          label={m.adm_from()}
          value={search.from ?? ""}
          onChange={({ target }) => change({ from: target.value || undefined })}
        />
        <Field
          id="log-to"
          type="date"
          label={m.adm_until()}
          value={search.to ?? ""}
          onChange={({ target }) => change({ to: target.value || undefined })}
        />
        <ListExport file={CHANGE_LIST} variables={{ filter }} />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.adm_log_none_title()}>{m.adm_log_none()}</Notice>
        ) : (
          <Changes events={nodes} withSubject />
        )}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: { ...filters(search), ...cursors } })} />
    </Page>
  );
}
