import { DocumentKind } from "@andir/domain/document-kind";
import type { PeriodKind } from "@andir/domain/period-kind";
import { useMutation } from "@apollo/client/react";
import { type SyntheticEvent, useState } from "react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { periodWord } from "../periods/period-words.ts";
import { type Mendable, problemWord } from "../problems/problem-words.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { IssueDocumentsDocument } from "./document-run.generated.ts";
import { paperWord } from "./paper-words.ts";
import styles from "./papers.module.css";

const IDS = { kind: "papers-kind", year: "papers-year", periodId: "papers-period", orgUnitId: "papers-unit" };

interface IssueManyProps {
  periods: readonly { id: string; kind: PeriodKind; startsOn: string; endsOn: string }[];
  onStarted: () => unknown;
}

/** Many papers of one kind: which, of when, and of which unit. */
export function IssueMany({ periods, onStarted }: IssueManyProps) {
  const years = [...new Set(periods.map(({ startsOn }) => startsOn.slice(0, 4)))];
  const [kind, setKind] = useState<DocumentKind>(DocumentKind.PLAN);
  const [year, setYear] = useState(years[0] ?? "");
  const [periodId, setPeriod] = useState<string | null>(null);
  const [unit, setUnit] = useState(NOTHING_CHOSEN);
  const [issue] = useMutation(IssueDocumentsDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, isBusy, errorOf } = useAttempt(IDS, word);
  const onceKey = useOnceKey();
  const [round, setRound] = useState(0);
  const isOfYear = kind === DocumentKind.PLAN || kind === DocumentKind.ROLE_MATRIX;
  const shown = periods.filter((period) => kind !== DocumentKind.CREDIT_POINTS || period.kind === "YEAR");
  const chosen = shown.find(({ id }) => id === periodId) ?? shown[0];

  function start(event: SyntheticEvent) {
    event.preventDefault();
    // A unit that is typed and not chosen must not become all of them.
    if (unit.typed.trim() && !unit.chosen) {
      refuse([{ field: IDS.orgUnitId, message: m.grant_unit_unknown() }]);
      return;
    }
    void attempt(async () => {
      const when = isOfYear ? { year: Number(year) } : { periodId: chosen?.id ?? null };
      const wish = { kind, ...when, orgUnitId: unit.chosen?.id ?? null };
      const { data } = await issue({ variables: { input: { ...wish, idempotencyKey: onceKey({ ...wish, round }) } } });
      const problems = data?.issueDocuments.problems;
      if (problems?.length === 0) {
        setRound(round + 1);
        await onStarted();
      }
      return problems;
    });
  }

  return (
    <form className={styles.form} noValidate onSubmit={start}>
      {errors.length > 0 && <ErrorSummary title={m.paper_failed()} errors={errors} />}
      <SelectField
        id={IDS.kind}
        label={m.papers_kind()}
        help={<FieldHelp of="paper.kind" label={m.papers_kind()} />}
        hint={kind === DocumentKind.EVALUATION || kind === DocumentKind.FEEDBACK ? m.papers_kind_said() : undefined}
        error={errorOf(IDS.kind)}
        value={kind}
        options={Object.values(DocumentKind).map((value) => ({ value, label: paperWord(value) }))}
        onChange={(value) => setKind(value as DocumentKind)}
      />
      {isOfYear ? (
        <SelectField
          id={IDS.year}
          label={m.papers_year()}
          help={<FieldHelp of="paper.year" label={m.papers_year()} />}
          error={errorOf(IDS.year)}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={setYear}
        />
      ) : (
        <SelectField
          id={IDS.periodId}
          label={m.period()}
          help={<FieldHelp of="paper.period" label={m.period()} />}
          error={errorOf(IDS.periodId)}
          value={chosen?.id ?? ""}
          options={shown.map((period) => ({ value: period.id, label: periodWord(period) }))}
          onChange={setPeriod}
        />
      )}
      <UnitCombobox
        id={IDS.orgUnitId}
        label={m.papers_unit()}
        help={<FieldHelp of="paper.unit" label={m.papers_unit()} />}
        hint={m.papers_unit_hint()}
        error={errorOf(IDS.orgUnitId)}
        value={unit}
        onChange={setUnit}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? m.waiting_sending() : m.papers_start()}
        </Button>
      </div>
    </form>
  );
}

const WORDS: Readonly<Record<string, () => string>> = {
  NOTHING_TO_ISSUE: m.papers_nothing,
  CONFLICT: m.papers_under_way,
  TOO_MANY: m.papers_too_many,
};

const word = (problem: Mendable): string => WORDS[problem.code]?.() ?? problemWord(problem);
