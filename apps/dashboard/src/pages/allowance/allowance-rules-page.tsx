import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { WithdrawFormula } from "../../features/allowance/withdraw-formula.tsx";
import { AllowanceFormula } from "../../features/allowance/allowance-formula.tsx";
import styles from "../../features/allowance/allowance.module.css";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";

const route = getRouteApi("/shell/tpp/rumus");

/** The formulas by which the allowance is worked out, the newest first: everyone may read them. */
export function AllowanceRulesPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [said, setSaid] = useState<Saying | null>(null);
  const { formulas, viewerMaySet } = data.allowanceRules;
  return (
    <Page>
      <title>{`${m.tpp_rules_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.tpp_rules_title()}
        action={
          viewerMaySet && (
            <Link to="/tpp/rumus/baru" className={buttonClass("primary")}>
              {m.tpp_form_new()}
            </Link>
          )
        }
      >
        <p>
          <Link to="/tpp">{m.tpp_back()}</Link>
        </p>
        <p className={styles.advice}>{m.tpp_rules_lead()}</p>
      </PageHead>
      <Said said={said} />
      {formulas.length === 0 ? (
        <Notice title={m.tpp_rules_none_title()}>{viewerMaySet ? m.tpp_rules_none_team() : m.tpp_rules_none()}</Notice>
      ) : (
        formulas.map((formula) => (
          <AllowanceFormula
            key={formula.id}
            formula={formula}
            action={(shown) => <WithdrawFormula formula={shown} onDone={(words) => setSaid({ words })} />}
          />
        ))
      )}
    </Page>
  );
}
