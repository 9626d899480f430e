import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { EnterForm } from "../../features/sandbox/enter-form.tsx";
import { LeaveSandbox } from "../../features/sandbox/leave-sandbox.tsx";
import { RenewSandbox } from "../../features/sandbox/renew-sandbox.tsx";
import { formatCount, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./sandbox-page.module.css";

const route = getRouteApi("/shell/latihan");

/** A place to try everything without consequence: what it is, and the way in; from inside, the way out. */
export function SandboxPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { sandbox, viewer } = data;
  if (!viewer) return null; // the frame leads to the sign-in
  return (
    <Page>
      <title>{`${m.sandbox_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.sandbox_title()}>
        <p>{sandbox?.isInside ? m.sandbox_inside_lead() : m.sandbox_lead()}</p>
      </PageHead>
      {!sandbox ? (
        <Notice title={m.sandbox_off_title()}>{m.sandbox_off()}</Notice>
      ) : (
        <>
          <section className={styles.how} aria-labelledby="sandbox-how">
            <h2 id="sandbox-how">{sandbox.isInside ? m.sandbox_how_inside() : m.sandbox_how_title()}</h2>
            <ul>
              {!sandbox.isInside && <li>{m.sandbox_how_person()}</li>}
              <li>{m.sandbox_how_all()}</li>
              {!sandbox.isInside && <li>{m.sandbox_how_banner()}</li>}
              <li>{m.sandbox_how_shared()}</li>
            </ul>
            {sandbox.isInside ? <LeaveSandbox account={viewer.id} /> : <EnterForm sandbox={sandbox} />}
            {sandbox.madeAt && (
              <p className={styles.now}>
                {m.sandbox_now({ n: formatCount(sandbox.inside), when: formatMoment(sandbox.madeAt) })}
              </p>
            )}
          </section>
          {(sandbox.viewerMayRenew || sandbox.isInside) && (
            <Section title={m.sandbox_renew_title()} lead={m.sandbox_renew_lead()}>
              <RenewSandbox sandbox={sandbox} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
