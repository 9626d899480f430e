import { addDays } from "@andir/domain/iso-date";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { RuleForm } from "../../features/administration/rules/rule-form.tsx";
import { kindWord } from "../../features/administration/rules/rule-words.ts";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/administration/administrasi/aturan/baru");

/** The next rule of a kind. */
export function RuleProposalPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const { kind, viewerMaySet, earliestStartsOn, rules } = data.ruleBook;
  const last = rules[0];
  const search = kind === "SCORING" ? {} : { kind };

  return (
    <Page>
      <title>{`${m.rule_propose()} · ${m.product_name()}`}</title>
      <PageHead title={m.rule_propose_title({ kind: kindWord(kind) })}>
        <p>
          <Link to="/administrasi/aturan" search={search}>
            {m.rule_back()}
          </Link>
        </p>
        {last && <p>{m.rule_propose_lead({ version: last.version, date: formatDay(last.startsOn) })}</p>}
      </PageHead>
      {viewerMaySet && last ? (
        <RuleForm
          key={kind}
          kind={kind}
          before={last.values}
          earliestStartsOn={later(earliestStartsOn, addDays(last.startsOn, 1))}
          onDone={() => void navigate({ to: "/administrasi/aturan", search })}
        />
      ) : (
        <Notice title={m.adm_not_yours_title()}>{m.rule_not_yours()}</Notice>
      )}
    </Page>
  );
}

const later = (a: string, b: string): string => (a > b ? a : b);
