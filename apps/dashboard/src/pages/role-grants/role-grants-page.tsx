import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { GrantRoleForm } from "../../features/access/grant-role-form.tsx";
import { RoleGrantList } from "../../features/access/role-grant-list.tsx";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { ROLE_GRANT_LIST } from "../../features/exports/lists/role-grant-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./role-grants-page.module.css";
import { roleGrantsVariables } from "./role-grants-search.ts";

const route = getRouteApi("/shell/administration/administrasi/peran");

/** Who holds which role beyond what follows from posts, for those who grant them. */
export function RoleGrantsPage() {
  const loaded = route.useLoaderData();
  // The list that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const [form, setForm] = useState<"closed" | "open" | "cancelled">("closed");
  const [said, setSaid] = useState<Saying | null>(null);
  const { viewer, roleGrants } = data;
  if (!viewer?.capabilities.includes("roles")) return <MissingRecord />;
  const { nodes, pageInfo, totalCount } = roleGrants;
  const { isCurrent = null } = roleGrantsVariables(state ? { state } : {});

  return (
    <Page>
      <title>{`${m.grants_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.grants_title()}
        action={
          form !== "open" && (
            <Button
              kind="primary"
              // Back to where the form was opened from.
              autoFocus={form === "cancelled"}
              onClick={() => {
                setForm("open");
                setSaid(null);
              }}
            >
              <Icon name="plus" />
              {m.grant()}
            </Button>
          )
        }
      >
        <p>{m.grants_lead()}</p>
      </PageHead>
      <Said said={said} />
      {form === "open" && (
        <div className={styles.form}>
          <Section title={m.grant()} lead={m.grant_lead()}>
            <GrantRoleForm
              onClose={() => setForm("cancelled")}
              onGranted={(role, who) => {
                setForm("closed");
                setSaid({ words: m.granted({ role, who }) });
              }}
            />
          </Section>
        </div>
      )}
      <div className={styles.filters}>
        <Choice
          label={m.grants_which()}
          value={state ?? "all"}
          options={[
            { value: "all", label: m.grants_all(), show: m.grants_all() },
            { value: "current", label: m.grants_current(), show: m.grants_current() },
            { value: "over", label: m.grants_over(), show: m.grants_over() },
          ]}
          onChange={(next) => void navigate({ search: next === "all" ? {} : { state: next } })}
        />
        <ListExport file={ROLE_GRANT_LIST} variables={{ isCurrent }} />
        <p role="status">{m.grants_count({ n: formatCount(totalCount) })}</p>
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.grants_none_title()}>{state === undefined ? m.grants_none() : m.grants_none_found()}</Notice>
        ) : (
          <RoleGrantList grants={nodes} onEnded={() => setSaid({ words: m.grant_ended() })} />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) => void navigate({ search: { ...(state && { state }), ...cursors } })}
      />
    </Page>
  );
}
