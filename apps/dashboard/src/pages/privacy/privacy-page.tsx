import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BrandMark } from "../../features/installation/brand-mark.tsx";
import { SampleBadge } from "../../features/installation/sample-badge.tsx";
import { LanguageChoice, ThemeChoice } from "../../features/preferences/preferences.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./privacy-page.module.css";

const route = getRouteApi("/privasi");

const KEPT = [
  m.privacy_what_identity,
  m.privacy_what_presence,
  m.privacy_what_work,
  m.privacy_what_assessment,
  m.privacy_what_account,
  m.privacy_what_use,
  m.privacy_what_trace,
];

const SEEN = [
  [m.privacy_who_self, m.privacy_who_self_sees],
  [m.privacy_who_appraiser, m.privacy_who_appraiser_sees],
  [m.privacy_who_head, m.privacy_who_head_sees],
  [m.privacy_who_team, m.privacy_who_team_sees],
  [m.privacy_who_analyst, m.privacy_who_analyst_sees],
  [m.privacy_who_administrator, m.privacy_who_administrator_sees],
  [m.privacy_who_all, m.privacy_who_all_sees],
] as const;

/** For everyone, signed in or not: what is kept, why, who sees it, for how long, and what one may ask for. */
export function PrivacyPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { agencyName, isDemo, retention, useKeptMonths } = data.installation;

  return (
    <div className={styles.page}>
      <title>{`${m.privacy_notice()} · ${m.product_name()}`}</title>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          <span className={styles.brandName}>{m.product_name()}</span>
        </Link>
        {isDemo && <SampleBadge />}
        <LanguageChoice />
        <ThemeChoice />
      </header>
      <main className={styles.main}>
        <div className={styles.heading}>
          <h1>{m.privacy_notice()}</h1>
          <p>{m.privacy_lead()}</p>
        </div>
        <Part title={m.privacy_what()}>
          <ul>
            {KEPT.map((say) => (
              <li key={say()}>{say()}</li>
            ))}
          </ul>
          <p>{m.privacy_what_not()}</p>
        </Part>
        <Part title={m.privacy_why()}>
          <p>{m.privacy_why_duty()}</p>
          <p>{m.privacy_why_people()}</p>
        </Part>
        <Part title={m.privacy_who()}>
          <dl className={styles.seen}>
            {SEEN.map(([who, sees]) => (
              <div key={who()}>
                <dt>{who()}</dt>
                <dd>{sees()}</dd>
              </div>
            ))}
          </dl>
          <p>
            {m.privacy_who_logged()} <Link to="/data-saya">{m.my_data()}</Link>
          </p>
          <p>{m.privacy_who_use()}</p>
        </Part>
        <Part title={m.privacy_long()}>
          <p>{m.privacy_long_years({ years: formatCount(retention.years) })}</p>
          <p>{m.privacy_long_after()}</p>
          <p>{m.privacy_long_use({ months: formatCount(useKeptMonths) })}</p>
        </Part>
        <Part title={m.privacy_rights()}>
          <p>{m.privacy_rights_lead()}</p>
          <ul>
            <li>
              {m.privacy_right_know()} <Link to="/data-saya">{m.my_data()}</Link>
            </li>
            <li>{m.privacy_right_copy()}</li>
            <li>{m.privacy_right_mend()}</li>
            <li>{m.privacy_right_object()}</li>
            <li>{m.privacy_right_complain()}</li>
          </ul>
        </Part>
        <Part title={m.privacy_ask()}>
          <p>{m.privacy_ask_whom({ agency: agencyName })}</p>
        </Part>
      </main>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
