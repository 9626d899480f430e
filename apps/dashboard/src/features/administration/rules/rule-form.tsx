import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS } from "@andir/domain/rule-setting";
import { useApolloClient } from "@apollo/client/react";
import { formatCount, formatDay } from "../../../lib/format.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import type { FormError } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import type { Mendable } from "../../problems/problem-words.ts";
import { problemWord } from "../../problems/problem-words.ts";
import { FieldHelp } from "../../help/field-help.tsx";
import { LookFirstForm, useLookFirst } from "../look-first.tsx";
import { RulePreviewDocument, SetRuleDocument, type RulePreviewQuery } from "./rule-form.generated.ts";
import { RulePreview } from "./rule-preview.tsx";
import { placeWord, ruleProblemWord, subjectsOf } from "./rule-words.ts";
import styles from "./rules.module.css";
import { SettingField } from "./setting-field.tsx";

interface RuleFormProps {
  kind: RuleKind;
  /** The rule that the new one differs from. */
  before: readonly { path: string; value: string | null }[];
  earliestStartsOn: string;
  onDone: () => void;
}

type Preview = NonNullable<RulePreviewQuery["rulePreview"]["preview"]>;

const idOf = (path: string): string => `rule-${path.replaceAll(".", "-")}`;

/** The next rule, as what differs from the one before; what it would do is looked at before it can be saved. */
export function RuleForm({ kind, before, earliestStartsOn, onDone }: RuleFormProps) {
  const client = useApolloClient();
  const known = new Map(before.map(({ path, value }) => [path, value]));
  const { draft, change, clear } = useDraft<{ startsOn: string; source: string; written: Record<string, string> }>(
    `rule.${kind}`,
    { startsOn: "", source: "", written: {} },
  );
  const changes = RULE_SETTINGS[kind].flatMap(({ path }) => {
    const written = draft.written[path];
    return written === undefined || same(written, known.get(path) ?? "")
      ? []
      : [{ path, value: written.trim() || null }];
  });
  function errorsOf(problems: readonly Mendable[]): FormError[] {
    return problems.map((problem) => {
      const [first, at] = problem.field ?? [];
      const path = first === "changes" && at !== undefined ? changes[Number(at)]?.path : undefined;
      const setting = RULE_SETTINGS[kind].find((each) => each.path === path);
      const word = ruleProblemWord(problem.code, setting) ?? problemWord(problem);
      if (path !== undefined) return { field: idOf(path), message: `${placeWord(path)}: ${word}` };
      return { field: first === "startsOn" ? "rule-starts" : first === "source" ? "rule-source" : null, message: word };
    });
  }
  function missing(isSaving: boolean): FormError[] {
    const found: FormError[] = [];
    if (changes.length === 0) found.push({ field: null, message: m.rule_problem_same() });
    if (!draft.startsOn) found.push({ field: "rule-starts", message: m.adm_date_missing() });
    if (isSaving && !draft.source.trim()) found.push({ field: "rule-source", message: m.adm_source_missing() });
    return found;
  }
  const looking = useLookFirst<Preview>({
    proposal: JSON.stringify([draft.startsOn, changes]),
    missing,
    errorsOf,
    look: async () => {
      const { data } = await client.query({
        query: RulePreviewDocument,
        variables: { input: { kind, startsOn: draft.startsOn, changes } },
        fetchPolicy: "network-only",
      });
      return data?.rulePreview;
    },
    set: async () => {
      const input = { kind, startsOn: draft.startsOn, source: draft.source.trim(), changes };
      const { data } = await client.mutate({ mutation: SetRuleDocument, variables: { input } });
      return data?.setRule.problems;
    },
    onSet: () => {
      clear();
      onDone();
    },
  });
  const { errorOf, preview } = looking;

  return (
    <LookFirstForm
      looking={looking}
      submit={m.rule_save()}
      status={changes.length === 0 ? m.rule_nothing_changed() : m.rule_changed({ n: formatCount(changes.length) })}
      shown={preview && <RulePreview kind={kind} preview={preview} />}
      more={
        changes.length > 0 && (
          <Button kind="quiet" onClick={clear}>
            {m.rule_reset()}
          </Button>
        )
      }
    >
      <Section title={m.rule_when()} lead={m.rule_when_lead({ date: formatDay(earliestStartsOn) })}>
        <div className={styles.when}>
          <Field
            id="rule-starts"
            type="date"
            min={earliestStartsOn}
            label={m.adm_from_day()}
            help={<FieldHelp of="rule.startsOn" label={m.adm_from_day()} />}
            error={errorOf("rule-starts")}
            value={draft.startsOn}
            onChange={({ target }) => change({ startsOn: target.value })}
          />
          <Field
            id="rule-source"
            label={m.adm_source()}
            help={<FieldHelp of="rule.source" label={m.adm_source()} />}
            hint={m.adm_source_hint_rule()}
            error={errorOf("rule-source")}
            autoComplete="off"
            value={draft.source}
            onChange={({ target }) => change({ source: target.value })}
          />
        </div>
      </Section>
      {subjectsOf(kind).map(({ key, word, lead, settings, isLong }) => {
        const fields = settings.map((setting) => (
          <SettingField
            key={setting.path}
            id={idOf(setting.path)}
            setting={setting}
            before={known.get(setting.path) ?? null}
            written={draft.written[setting.path]}
            error={errorOf(idOf(setting.path))}
            onChange={(value) => change({ written: { ...draft.written, [setting.path]: value } })}
          />
        ));
        return (
          <Section key={key} title={word} lead={lead}>
            {key.startsWith("distribution") ? (
              <details className={styles.more}>
                <summary>{m.rule_thresholds()}</summary>
                <div className={styles.grid}>{fields}</div>
              </details>
            ) : (
              <div className={isLong ? styles.single : styles.grid}>{fields}</div>
            )}
          </Section>
        );
      })}
    </LookFirstForm>
  );
}

/** A decimal may have a comma; the same number is no change. */
const same = (written: string, known: string): boolean => written.trim().replace(",", ".") === known;
