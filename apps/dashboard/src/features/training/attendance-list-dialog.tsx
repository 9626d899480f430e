import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatCount, formatList } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ImportTrainingAttendanceDocument } from "./attendance-list-dialog.generated.ts";
import { listInFile } from "./attendance-list-file.ts";
import { rowsOfList, type ListRow } from "./attendance-list.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

const IDS = { rows: "attendance-rows", nip: "attendance-rows" };

interface AttendanceListDialogProps {
  sessionId: string;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Looked at first, then entered: all rows, or none. */
export function AttendanceListDialog({ sessionId, onClose, onDone }: AttendanceListDialogProps) {
  const [text, setText] = useState("");
  const [trial, setTrial] = useState<{ fresh: number; known: number } | null>(null);
  const [enter] = useMutation(ImportTrainingAttendanceDocument, { errorPolicy: "none", refetchQueries: "active" });
  const rows = rowsOfList(text);
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, (problem) => rowWord(problem, rows));

  function submit() {
    if (rows.length === 0) {
      refuse([{ field: IDS.rows, message: m.trn_list_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { sessionId, rows, isTrial: trial === null };
      const answer = (await enter({ variables: { input } })).data?.importTrainingAttendance;
      if (answer?.fresh != null && answer.known !== null) {
        const { fresh, known } = answer;
        if (trial === null) setTrial({ fresh, known });
        else onDone(m.trn_list_done({ n: formatCount(fresh) }));
      }
      return answer?.problems;
    });
  }
  const change = (next: string) => {
    setText(next);
    setTrial(null);
  };
  async function take(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    input.value = ""; // the same file may be chosen again, once it is mended
    const found = file && (await listInFile(file));
    if (found === undefined) return;
    change(found?.text ?? "");
    if (found === null) refuse([{ field: IDS.rows, message: m.trn_list_no_list() }]);
    else if (found.lost.length > 0)
      refuse([
        { field: IDS.rows, message: m.trn_list_lost({ lines: formatList(found.lost.slice(0, 10).map(String)) }) },
      ]);
    else refuse([]);
  }
  return (
    <FormDialog
      title={m.trn_list()}
      lead={m.trn_list_meaning()}
      errors={errors}
      failed={m.trn_list_failed()}
      submit={trial ? m.trn_list_do({ n: formatCount(trial.fresh) }) : m.trn_list_check()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <label className={styles.form} htmlFor="attendance-file">
        {m.trn_list_file()}
        <input
          id="attendance-file"
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => void take(event.target)}
        />
      </label>
      <TextArea
        id={IDS.rows}
        label={m.trn_list_rows()}
        help={<FieldHelp of="training.list" label={m.trn_list_rows()} />}
        hint={m.trn_list_rows_hint()}
        error={errorOf(IDS.rows)}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <p role="status">
        {trial
          ? m.trn_list_trial({ n: formatCount(trial.fresh), known: formatCount(trial.known) })
          : m.trn_list_read({ n: formatCount(rows.length) })}
      </p>
    </FormDialog>
  );
}

/** Names the line in the list and what stands there. */
function rowWord(problem: Mendable, rows: readonly ListRow[]): string {
  const row = problem.field?.at(-1) === "nip" ? rows[Number(problem.field.at(-2))] : undefined;
  if (!row) return trainingProblemWord(problem);
  const facts = { line: String(row.line), nip: row.nip };
  return problem.code === "NOT_A_NIP" ? m.trn_row_no_nip(facts) : m.trn_row_unknown(facts);
}
