import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import styles from "../../features/administration/administration.module.css";
import {
  DistributionCheckDialog,
  DistributionChecks,
} from "../../features/administration/rules/distribution-checks.tsx";
import { RuleHistory } from "../../features/administration/rules/rule-history.tsx";
import { RuleView } from "../../features/administration/rules/rule-view.tsx";
import { kindWord } from "../../features/administration/rules/rule-words.ts";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import type { RulesPageQuery } from "./rules-page.generated.ts";
import { RULE_TABS, type RuleTab } from "./rules-search.ts";

const route = getRouteApi("/shell/administration/administrasi/aturan");

const tabWord = (tab: RuleTab): string => (tab === "DISTRIBUTION" ? m.rule_kind_distribution() : kindWord(tab));

/** The rules that people are judged by, with their days: for whoever is judged by them. */
export function RulesPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { kind: tab = "SCORING" } = route.useSearch();
  const navigate = route.useNavigate();
  const [isChanging, setIsChanging] = useState(false);
  const [said, setSaid] = useState<Saying | null>(null);
  const { ruleBook, distributionChecks, viewer } = data;
  const isRunner = viewer?.capabilities.includes("cycle") ?? false;

  return (
    <Page>
      <title>{`${m.adm_rules()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.adm_rules()}
        action={
          tab === "DISTRIBUTION"
            ? isRunner && (
                <Button kind="primary" onClick={() => setIsChanging(true)}>
                  {m.rule_check_change()}
                </Button>
              )
            : ruleBook?.viewerMaySet && (
                <Link
                  to="/administrasi/aturan/baru"
                  search={{ kind: ruleBook.kind }}
                  className={buttonClass("primary")}
                >
                  {m.rule_propose()}
                </Link>
              )
        }
      >
        <p>{m.rule_lead()}</p>
        <p role="status">{inForce(data)}</p>
      </PageHead>
      <div className={styles.filters}>
        <Choice
          label={m.rule_kind()}
          value={tab}
          options={RULE_TABS.map((value) => ({ value, label: tabWord(value), show: tabWord(value) }))}
          onChange={(kind) => void navigate({ search: kind === "SCORING" ? {} : { kind } })}
        />
      </div>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {ruleBook && <Book book={ruleBook} onDone={(words) => setSaid({ words })} />}
        {distributionChecks &&
          (distributionChecks.length === 0 ? (
            <Notice title={m.rule_checks_none_title()}>{m.rule_checks_none()}</Notice>
          ) : (
            <DistributionChecks checks={distributionChecks} />
          ))}
      </Content>
      {isChanging && (
        <DistributionCheckDialog onClose={() => setIsChanging(false)} onDone={(words) => setSaid({ words })} />
      )}
    </Page>
  );
}

function inForce({ ruleBook }: RulesPageQuery): string {
  if (!ruleBook) return m.rule_checks_lead();
  const rule = ruleBook.rules.find((each) => each.isInForce);
  const next = ruleBook.rules.find((each) => each.viewerMayWithdraw);
  return [
    rule && m.rule_now_since({ version: rule.version, date: formatDay(rule.startsOn) }),
    next && m.rule_next_from({ version: next.version, date: formatDay(next.startsOn) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Book({ book, onDone }: { book: NonNullable<RulesPageQuery["ruleBook"]>; onDone: (words: string) => void }) {
  const rule = book.rules.find((each) => each.isInForce) ?? book.rules[0];
  return (
    <>
      {rule && (
        <section className={styles.group} aria-labelledby="rule-current">
          <h2 id="rule-current">{m.rule_says()}</h2>
          <RuleView kind={book.kind} values={rule.values} />
        </section>
      )}
      <section className={styles.group} aria-labelledby="rule-history">
        <h2 id="rule-history">{m.rule_history()}</h2>
        <RuleHistory kind={book.kind} rules={book.rules} onDone={onDone} />
      </section>
    </>
  );
}
