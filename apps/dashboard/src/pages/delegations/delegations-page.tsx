import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { DelegateForm } from "../../features/access/delegate-form.tsx";
import { DelegationList } from "../../features/access/delegation-list.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./delegations-page.module.css";

const route = getRouteApi("/shell/delegasi");

/** Whose duties are in whose hands, and handing over one's own. */
export function DelegationsPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [said, setSaid] = useState<Saying | null>(null);
  const { viewer } = data;
  if (!viewer) return <MissingRecord />;
  const mayTry = viewer.capabilities.includes("team");

  return (
    <Page>
      <title>{`${m.delegations_title()} · ${m.product_name()}`}</title>
      <div className={styles.page}>
        <PageHead title={m.delegations_title()}>
          <p>{m.delegations_lead()}</p>
        </PageHead>
        <Section title={m.delegations_current()} lead={m.delegations_current_lead()}>
          <Said said={said} />
          {viewer.delegations.length === 0 ? (
            <p>{m.delegations_none()}</p>
          ) : (
            <DelegationList
              delegations={viewer.delegations}
              viewerId={viewer.employee?.id ?? null}
              onEnded={() => setSaid({ words: m.delegation_ended() })}
            />
          )}
        </Section>
        <Section title={m.delegate_title()} lead={m.delegate_lead()}>
          {mayTry ? (
            <>
              <dl className={styles.terms}>
                <div>
                  <dt>{m.delegate_goes()}</dt>
                  <dd>{m.delegate_goes_what()}</dd>
                </div>
                <div>
                  <dt>{m.delegate_stays()}</dt>
                  <dd>{m.delegate_stays_what()}</dd>
                </div>
                <div>
                  <dt>{m.delegate_time()}</dt>
                  <dd>{m.delegate_time_what()}</dd>
                </div>
              </dl>
              <DelegateForm onDelegated={(to) => setSaid({ words: m.delegated({ to }) })} />
            </>
          ) : (
            <p>{m.delegate_nothing()}</p>
          )}
        </Section>
      </div>
    </Page>
  );
}
