import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FormulaForm } from "../../features/allowance/formula-form.tsx";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/tpp/rumus/baru");

/** The next formula of the allowance. */
export function AllowanceRuleNewPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const { viewerMaySet, earliestStartsOn, formulas } = data.allowanceRules;
  return (
    <Page>
      <title>{`${m.tpp_form_new()} · ${m.product_name()}`}</title>
      <PageHead title={m.tpp_form_new()}>
        <p>
          <Link to="/tpp/rumus">{m.tpp_form_back()}</Link>
        </p>
        <p>{m.tpp_form_lead()}</p>
      </PageHead>
      {viewerMaySet ? (
        <FormulaForm
          last={formulas[0] ?? null}
          earliestStartsOn={earliestStartsOn}
          onDone={() => void navigate({ to: "/tpp/rumus" })}
        />
      ) : (
        <Notice title={m.adm_not_yours_title()}>{m.tpp_form_not_yours()}</Notice>
      )}
    </Page>
  );
}
