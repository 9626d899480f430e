import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { formatCount, formatDay } from "../../../lib/format.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useAttempt } from "../../problems/use-attempt.ts";
import { FieldHelp } from "../../help/field-help.tsx";
import {
  differenceOf,
  readHolidays,
  type HolidayDifference,
  type HolidayLine,
  type UnreadLine,
} from "./holiday-lines.ts";
import { ImportHolidaysDocument } from "./import-holidays-form.generated.ts";
import styles from "./import-holidays-form.module.css";

interface ImportHolidaysFormProps {
  year: number;
  known: readonly HolidayLine[];
  onDone: (words: string) => void;
}

const WHY: Record<UnreadLine["why"], () => string> = {
  DAY: m.adm_import_no_day,
  NAME: m.adm_import_no_name,
  YEAR: m.adm_import_other_year,
  TWICE: m.adm_import_twice,
};

/** Lines out of a decree or a spreadsheet; what they would do is shown while one pastes, and nothing is done before. */
export function ImportHolidaysForm({ year, known, onDone }: ImportHolidaysFormProps) {
  const { draft, change, clear } = useDraft(`holidays.${year}`, { source: "", lines: "" });
  const [importDays] = useMutation(ImportHolidaysDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt({
    source: "holidays-source",
    holidays: "holidays-lines",
  });
  const { holidays, unread } = readHolidays(draft.lines, year);
  const difference = differenceOf(known, holidays);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!draft.source.trim()) missing.push({ field: "holidays-source", message: m.adm_source_missing() });
    if (holidays.length === 0) missing.push({ field: "holidays-lines", message: m.adm_import_empty() });
    for (const { line, why } of unread)
      missing.push({ field: "holidays-lines", message: m.adm_import_line({ line: String(line), why: WHY[why]() }) });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const input = { year, source: draft.source.trim(), holidays };
      const problems = (await importDays({ variables: { input } })).data?.importHolidays.problems;
      if (problems?.length === 0) {
        clear();
        onDone(m.adm_import_done({ n: formatCount(holidays.length), year: String(year) }));
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
      <Field
        id="holidays-source"
        label={m.adm_source()}
        help={<FieldHelp of="rule.source" label={m.adm_source()} />}
        hint={m.adm_source_hint()}
        error={errorOf("holidays-source")}
        autoComplete="off"
        value={draft.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <TextArea
        id="holidays-lines"
        label={m.adm_import_lines({ year: String(year) })}
        help={<FieldHelp of="rule.holidays" label={m.adm_import_lines({ year: String(year) })} />}
        hint={m.adm_import_lines_hint()}
        error={errorOf("holidays-lines")}
        rows={8}
        spellCheck={false}
        value={draft.lines}
        onChange={(event) => change({ lines: event.target.value })}
      />
      {draft.lines.trim() !== "" && <Preview difference={difference} unread={unread} />}
      <div>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? m.saving() : m.adm_import()}
        </Button>
      </div>
    </form>
  );
}

function Preview({ difference, unread }: { difference: HolidayDifference; unread: readonly UnreadLine[] }) {
  const { added, changed, removed, same } = difference;
  return (
    <section className={styles.preview} aria-label={m.adm_import_preview()}>
      <p role="status">
        {m.adm_import_what({
          added: formatCount(added.length),
          changed: formatCount(changed.length),
          removed: formatCount(removed.length),
          same: formatCount(same),
        })}
      </p>
      <ul>
        {unread.map(({ line, text, why }) => (
          <li key={line} data-unread>
            <strong>{m.adm_import_line({ line: String(line), why: WHY[why]() })}</strong>
            <span>{text}</span>
          </li>
        ))}
        <Lines word={m.adm_import_added()} lines={added} />
        <Lines word={m.adm_import_changed()} lines={changed} />
        <Lines word={m.adm_import_removed()} lines={removed} />
      </ul>
    </section>
  );
}

function Lines({ word, lines }: { word: string; lines: readonly HolidayLine[] }) {
  return lines.map(({ day, name, kind }) => (
    <li key={day}>
      <strong>{word}</strong>
      <span>{`${formatDay(day)} · ${name}${kind === "COLLECTIVE_LEAVE" ? ` · ${m.adm_holiday_leave()}` : ""}`}</span>
    </li>
  ));
}
