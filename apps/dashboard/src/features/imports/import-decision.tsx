import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCount, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import {
  CommitImportDocument,
  ImportDecision_RunFragmentDoc,
  UndoImportDocument,
  type ImportDecision_RunFragment,
} from "./import-decision.generated.ts";
import { importWord, said } from "./import-words.ts";
import styles from "./imports.module.css";

type Choice = "GOOD_ROWS" | "ALL_OR_NONE";

interface ImportDecisionProps {
  run: FragmentType<ImportDecision_RunFragment>;
  onBegun: () => void;
}

/** What the rows would do, and the decision to bring them in; afterwards what they did, and the way back. */
export function ImportDecision({ run, onBegun }: ImportDecisionProps) {
  const { data } = useSuspenseFragment({ fragment: ImportDecision_RunFragmentDoc, from: run });
  const [commit] = useMutation(CommitImportDocument, { errorPolicy: "none" });
  const [undo] = useMutation(UndoImportDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy, errorOf } = useAttempt(
    { reason: "import-reason", choice: "import-choice" },
    importWord,
  );
  const [choice, setChoice] = useState<Choice>("GOOD_ROWS");
  const [reason, setReason] = useState("");
  const { outcomes, status } = data;
  if (!outcomes) return null;
  const good = outcomes.create + outcomes.change;
  const mustBeMended = data.shape?.isWhole === true && outcomes.wrong > 0;

  const bring = () =>
    void attempt(async () => {
      const { data: answer } = await commit({
        variables: { input: { importId: data.id, choice, reason: reason || null } },
      });
      const problems = answer?.commitImport.problems;
      if (problems?.length === 0) onBegun();
      return problems;
    });
  const takeBack = () =>
    void attempt(async () => {
      const { data: answer } = await undo({ variables: { input: { importId: data.id } } });
      const problems = answer?.undoImport.problems;
      if (problems?.length === 0) onBegun();
      return problems;
    });

  return (
    <Section title={titleOf(status)} lead={leadOf(data)}>
      <div className={styles.stack}>
        {errors.length > 0 && <ErrorSummary title={m.import_not_begun()} errors={errors} />}
        {status !== "MAPPING" && data.problems.length > 0 && (
          <ul className={styles.faults}>
            {data.problems.map((problem, at) => (
              <li key={at}>
                {problem.code === "BUILT_ON" || (status === "DONE" && problem.value !== null)
                  ? `${m.import_row_n({ n: problem.value ?? "" })}: ${said(problem.says)}`
                  : said(problem.says)}
              </li>
            ))}
          </ul>
        )}
        <dl className={styles.counts}>
          <Count word={m.import_create()} n={outcomes.create} />
          <Count word={m.import_change()} n={outcomes.change} />
          <Count word={m.import_same()} n={outcomes.same} />
          <Count word={m.import_pending()} n={outcomes.pending} />
          <Count word={m.import_wrong()} n={outcomes.wrong} />
        </dl>
        {outcomes.passedOver > 0 && <p>{m.import_passed_over({ n: formatCount(outcomes.passedOver) })}</p>}
        {outcomes.hidden > 0 && <p>{m.import_hidden({ n: formatCount(outcomes.hidden) })}</p>}
        {outcomes.aboveHead > 0 && <p>{m.import_above_head({ n: formatCount(outcomes.aboveHead) })}</p>}
        {outcomes.aboveHead + outcomes.passedOver + outcomes.hidden > 0 && (
          <p className={styles.links}>
            <Link to="/impor/$id" params={{ id: data.id }} search={{ baris: "DILEWATI" }} hash="baris">
              {m.import_passed_show()}
            </Link>
            <a href={`/imports/${data.id}/passed-over.csv`} download>
              {m.import_passed_file()}
            </a>
          </p>
        )}
        {outcomes.wrong > 0 && (
          <p>
            <a href={`/imports/${data.id}/problems.csv`} download>
              {m.import_problems_file()}
            </a>
          </p>
        )}
        {data.viewerMayCommit && good === 0 && !mustBeMended && <p>{m.import_problem_nothing()}</p>}
        {data.viewerMayCommit && mustBeMended && <p>{m.import_whole({ n: formatCount(outcomes.wrong) })}</p>}
        {data.viewerMayCommit && good > 0 && !mustBeMended && (
          <>
            {outcomes.wrong > 0 && (
              <RadioGroup<Choice>
                id="import-choice"
                label={m.import_choice()}
                help={<FieldHelp of="import.choice" label={m.import_choice()} />}
                error={errorOf("import-choice")}
                value={choice}
                options={[
                  {
                    value: "GOOD_ROWS",
                    label: m.import_choice_good({ n: formatCount(good) }),
                    hint: m.import_choice_good_hint(),
                  },
                  { value: "ALL_OR_NONE", label: m.import_choice_all(), hint: m.import_choice_all_hint() },
                ]}
                onChange={setChoice}
              />
            )}
            {data.shape?.asksReason && (
              <Field
                id="import-reason"
                label={m.import_reason()}
                help={<FieldHelp of="import.reason" label={m.import_reason()} />}
                hint={m.import_reason_hint()}
                error={errorOf("import-reason")}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
            <Button kind="primary" disabled={isBusy} onClick={bring}>
              {m.import_commit({ n: formatCount(good) })}
            </Button>
          </>
        )}
        {data.viewerMayUndo && (
          <Button disabled={isBusy} onClick={takeBack}>
            {m.import_undo()}
          </Button>
        )}
      </div>
    </Section>
  );
}

const Count = ({ word, n }: { word: string; n: number }) => (
  <div>
    <dt>{word}</dt>
    <dd>{formatCount(n)}</dd>
  </div>
);

const titleOf = (status: ImportDecision_RunFragment["status"]): string =>
  status === "DONE" ? m.import_done_title() : status === "UNDONE" ? m.import_undone_title() : m.import_decide();

function leadOf({ status, endedAt, shape }: ImportDecision_RunFragment): string {
  const at = endedAt === null ? "" : formatInstant(endedAt);
  if (status === "DONE") return shape?.isUndoable ? m.import_done_lead_undo({ at }) : m.import_done_lead({ at });
  return status === "UNDONE" ? m.import_undone_lead({ at }) : m.import_decide_lead();
}
