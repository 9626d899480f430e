import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { ApiTokensSection } from "../../features/account/api-tokens-section.tsx";
import { CalendarFeedSection } from "../../features/account/calendar-feed-section.tsx";
import { PasswordSection } from "../../features/account/password-section.tsx";
import { SecondFactorSection } from "../../features/account/second-factor-section.tsx";
import { SessionsSection } from "../../features/account/sessions-section.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./account-page.module.css";

const route = getRouteApi("/shell/akun");

/** How one signs in, from where, and what may sign in besides. */
export function AccountPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { viewer } = data;
  const account = viewer?.account;
  const mustSetUp = account !== undefined && account.secondFactorRequired && !account.secondFactor;
  // What has to be done first stands first, and stays there when it is done: its recovery codes are still to be read.
  const [isFirst] = useState(mustSetUp);
  if (!viewer || !account) return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.account_mine()} · ${m.product_name()}`}</title>
      <div className={styles.page}>
        <PageHead title={m.account_mine()}>
          <p>
            <strong>{account.identifier}</strong>
            {account.lastSignInAt && ` · ${m.account_last_sign_in({ at: formatMoment(account.lastSignInAt) })}`}
          </p>
        </PageHead>
        {mustSetUp && (
          <section className={styles.first} aria-labelledby="first">
            <h2 id="first">{m.second_factor_first_title()}</h2>
            <p>{m.second_factor_first()}</p>
          </section>
        )}
        {isFirst && <SecondFactorSection account={account} />}
        {/* The server refuses all else until then. */}
        {!mustSetUp && (
          <>
            <PasswordSection account={account} />
            {!isFirst && <SecondFactorSection account={account} />}
            <SessionsSection account={account} />
            <CalendarFeedSection viewer={viewer} />
            <ApiTokensSection account={account} />
          </>
        )}
      </div>
    </Page>
  );
}
