import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS } from "@andir/domain/rule-setting";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { WithdrawRuleDocument } from "./rule-history.generated.ts";
import { placeWord, valueWord } from "./rule-words.ts";
import styles from "./rules.module.css";

export interface ShownRule {
  id: string;
  version: string;
  startsOn: string;
  endsOn: string | null;
  source: string;
  isInForce: boolean;
  viewerMayWithdraw: boolean;
  values: readonly { path: string; value: string | null }[];
}

interface RuleHistoryProps {
  kind: RuleKind;
  /** The newest first. */
  rules: readonly ShownRule[];
  onDone: (words: string) => void;
}

/** Every rule with its days and source, and what it changed of the one before. */
export function RuleHistory({ kind, rules, onDone }: RuleHistoryProps) {
  const [asked, setAsked] = useState<ShownRule | null>(null);
  const [withdraw] = useMutation(WithdrawRuleDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  return (
    <>
      <ol className={styles.history}>
        {rules.map((rule, at) => (
          <li key={rule.id} data-current={rule.isInForce || undefined}>
            <div className={styles.head}>
              <strong>{daysOf(rule)}</strong>
              <State rule={rule} />
              {rule.viewerMayWithdraw && <Button onClick={() => setAsked(rule)}>{m.rule_withdraw()}</Button>}
            </div>
            <p>{m.rule_version_source({ version: rule.version, source: sourceWord(rule.source) })}</p>
            <p className={styles.quiet}>{differenceOf(kind, rule, rules[at + 1])}</p>
          </li>
        ))}
      </ol>
      {asked && (
        <ChangeDialog
          title={m.rule_withdraw_title({ date: formatDay(asked.startsOn) })}
          draft={`rule-withdraw.${asked.id}`}
          fields={[reasonField("rule.reason")]}
          meaning={() => m.rule_withdraw_meaning()}
          submit={m.rule_withdraw()}
          run={async (filled) => {
            const input = { ruleId: asked.id, reason: textIn(filled, "reason") };
            const problems = (await withdraw({ variables: { input } })).data?.withdrawRule.problems;
            if (problems?.length === 0) onDone(m.rule_withdrawn());
            return problems;
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

const daysOf = ({ startsOn, endsOn }: ShownRule): string =>
  endsOn === null
    ? m.person_post_since({ date: formatDay(startsOn) })
    : m.person_post_span({ from: formatDay(startsOn), to: formatDay(endsOn) });

function State({ rule: { isInForce, viewerMayWithdraw, endsOn } }: { rule: ShownRule }) {
  if (isInForce)
    return (
      <Chip icon="check" tone="action">
        {m.rule_in_force()}
      </Chip>
    );
  return (
    <Chip icon={endsOn === null || viewerMayWithdraw ? "clock" : "dash"} tone="quiet">
      {endsOn === null || viewerMayWithdraw ? m.rule_to_come() : m.rule_over()}
    </Chip>
  );
}

function differenceOf(kind: RuleKind, rule: ShownRule, before: ShownRule | undefined): string {
  if (!before) return m.rule_first();
  const old = new Map(before.values.map(({ path, value }) => [path, value]));
  const changed = rule.values.filter(({ path, value }) => (old.get(path) ?? null) !== value);
  if (changed.length === 0) return m.rule_same();
  const said = changed.slice(0, 6).flatMap(({ path, value }) => {
    const setting = RULE_SETTINGS[kind].find((each) => each.path === path);
    if (!setting) return [];
    return [
      m.rule_from_to({
        what: placeWord(path),
        before: valueWord(setting, old.get(path) ?? null),
        after: valueWord(setting, value),
      }),
    ];
  });
  const more = changed.length - said.length;
  return [...said, ...(more > 0 ? [m.rule_and_more({ n: String(more) })] : [])].join(" · ");
}

/** What the product comes with says so in English; what the agency sets is in its own words. */
const sourceWord = (source: string): string =>
  source.startsWith("Default of this product") ? m.rule_source_default() : source;
