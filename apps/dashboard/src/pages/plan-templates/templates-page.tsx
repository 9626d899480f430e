import { useReadQuery, useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { TemplateRow_TemplateFragmentDoc } from "../../features/plan-templates/template-rows.generated.ts";
import { formatCount, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./templates-page.module.css";

const route = getRouteApi("/shell/skp/templat");

/** Results that are written once for many plans. */
export function TemplatesPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const { pageInfo, totalCount } = data.planTemplates;
  const { data: templates } = useSuspenseFragment({
    fragment: TemplateRow_TemplateFragmentDoc,
    from: data.planTemplates.nodes,
  });
  const leads = ["team", "unit"].some((part) => data.viewer?.capabilities.includes(part));

  return (
    <Page>
      <title>{`${m.templates_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.templates_title()}
        action={
          leads && (
            <Link to="/skp/templat/$id" params={{ id: "baru" }} className={buttonClass("primary")}>
              <Icon name="plus" />
              {m.template_new()}
            </Link>
          )
        }
      >
        <p>{m.templates_lead()}</p>
      </PageHead>
      <Content isBusy={shown !== loaded}>
        {templates.length === 0 ? (
          <Notice title={m.templates_none_title()}>{m.templates_none()}</Notice>
        ) : (
          <>
            <p role="status">{m.list_shown({ n: formatCount(totalCount), shown: formatCount(templates.length) })}</p>
            <ul className={styles.rows}>
              {templates.map(({ id, name, unit, results, changedAt, viewerMayEdit }) => (
                <li key={id}>
                  <span className={styles.name}>
                    {viewerMayEdit ? (
                      <Link to="/skp/templat/$id" params={{ id }}>
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </span>
                  <span className={styles.quiet}>
                    {unit.name} · {m.template_results_n({ n: results.length })} ·{" "}
                    {m.template_changed({ date: formatInstant(changedAt) })}
                  </span>
                  {leads && (
                    <Link to="/skp/templat/$id/bagikan" params={{ id }} className={buttonClass("outline")}>
                      {m.assign()}
                      <span className="visually-hidden"> {name}</span>
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: cursors })} />
    </Page>
  );
}
