import { useApolloClient } from "@apollo/client/react";
import { useState, type ChangeEvent } from "react";
import { formatCount, formatDay, formatIndex } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { rowWord, sendSurveys, type RowProblem, type SurveyImportOutcome } from "./send-surveys.ts";
import styles from "./survey-import.module.css";

const MOST_BYTES = 1_000_000;

/** Paper surveys by spreadsheet: looked through first, then all of it or nothing. */
export function SurveyImport({ serviceId }: { serviceId: string }) {
  const client = useApolloClient();
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<SurveyImportOutcome | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const { errors, refuse, attempt, isBusy } = useAttempt();

  function look(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const chosen = input.files?.[0] ?? null;
    setFile(chosen);
    setFound(null);
    setSaid(null);
    refuse([]);
    if (chosen && chosen.size > MOST_BYTES) refuse([{ field: input.id, message: m.survey_import_too_large() }]);
    else if (chosen)
      void attempt(async () => {
        const outcome = await sendSurveys(serviceId, chosen, true);
        setFound(outcome);
        return outcome.refusals.map((one) => ({ ...one, field: one.field === null ? null : [...one.field] }));
      });
    input.value = ""; // the same file may be chosen again, mended
  }

  const bring = (chosen: File) =>
    void attempt(async () => {
      const outcome = await sendSurveys(serviceId, chosen, false);
      setFound(outcome.isImported ? null : outcome);
      if (outcome.isImported) {
        setFile(null);
        setSaid({ words: m.survey_import_done({ n: formatCount(outcome.rowCount) }) });
        await client.refetchQueries({ include: "active" });
      }
      return outcome.refusals.map((one) => ({ ...one, field: one.field === null ? null : [...one.field] }));
    });

  return (
    <Section title={m.survey_import()} lead={m.survey_import_lead()}>
      <div className={styles.import}>
        <Said said={said} />
        {errors.length > 0 && <ErrorSummary title={m.survey_import_failed()} errors={errors} />}
        <p>
          {m.survey_import_template()}{" "}
          <a href="/survey-imports/template.xlsx" download>
            XLSX
          </a>
          {" · "}
          <a href="/survey-imports/template.csv" download>
            CSV
          </a>
        </p>
        <label className={styles.choose} htmlFor="survey-file">
          {file ? m.survey_import_other_file() : m.survey_import_choose()}
          <input id="survey-file" className="visually-hidden" type="file" accept=".xlsx,.csv" onChange={look} />
        </label>
        {file && <p className={styles.file}>{file.name}</p>}
        <div role="status">
          {isBusy && <p>{m.survey_import_reading()}</p>}
          {found && found.refusals.length === 0 && <Found found={found} />}
        </div>
        {file && found && found.refusals.length === 0 && found.problemCount === 0 && !found.isKnown && (
          <div>
            <Button kind="primary" disabled={isBusy} onClick={() => bring(file)}>
              {m.survey_import_bring({ n: formatCount(found.rowCount) })}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Found({ found }: { found: SurveyImportOutcome }) {
  const { rowCount, from, to, index, problems, problemCount, isKnown } = found;
  if (isKnown) return <p>{m.survey_import_known()}</p>;
  if (problemCount > 0)
    return (
      <div className={styles.found}>
        <p className={styles.wrong}>
          {m.survey_import_wrong({ n: formatCount(problemCount), good: formatCount(rowCount) })}
        </p>
        <Problems problems={problems} />
        {problemCount > problems.length && (
          <p>{m.survey_import_more({ n: formatCount(problemCount - problems.length) })}</p>
        )}
      </div>
    );
  return (
    <p>
      {m.survey_import_found({
        n: formatCount(rowCount),
        from: from === null ? "–" : formatDay(from),
        to: to === null ? "–" : formatDay(to),
        index: index === null ? "–" : formatIndex(index),
      })}
    </p>
  );
}

const Problems = ({ problems }: { problems: readonly RowProblem[] }) => (
  <Listing
    caption={m.survey_import_failed()}
    rows={problems}
    id={({ row, column, code }) => `${row} ${column ?? ""} ${code}`}
    title={{ key: "row", head: m.survey_import_row(), cell: ({ row }) => m.survey_import_row_n({ n: row }) }}
    columns={[
      { key: "column", head: m.survey_import_column(), cell: ({ column }) => column ?? "–" },
      { key: "value", head: m.survey_import_value(), cell: ({ value }) => value || "–" },
      { key: "wrong", head: m.survey_import_what(), cell: rowWord },
    ]}
  />
);
