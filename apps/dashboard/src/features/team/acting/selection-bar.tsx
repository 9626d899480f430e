import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button, buttonClass } from "../../../ui/button.tsx";
import type { TeamRow } from "../team-row.ts";
import styles from "./selection-bar.module.css";

const VerifyDialog = lazy(async () => ({ default: (await import("./verify-dialog.tsx")).VerifyDialog }));
const RemindDialog = lazy(async () => ({ default: (await import("./remind-dialog.tsx")).RemindDialog }));
const DIALOGS = { verify: VerifyDialog, remind: RemindDialog };

export type Act = keyof typeof DIALOGS;

const MAY: Record<Act, (row: TeamRow) => boolean> = {
  verify: (row) => row.verify !== null,
  remind: (row) => row.mayRemind,
};
const WORD: Record<Act, (n: { n: string }) => string> = {
  verify: m.act_verify,
  remind: m.act_remind,
};
const ACTS = Object.keys(DIALOGS) as Act[];

interface SelectionBarProps {
  rows: readonly TeamRow[];
  periodId: string;
  period: string;
  onClear: () => void;
  onDone: () => void;
}

/** What can be done with those who are chosen; each says to how many of them. */
export function SelectionBar({ rows, onClear, ...dialog }: SelectionBarProps) {
  const [act, setAct] = useState<Act | null>(null);
  const possible = ACTS.map((each) => ({ act: each, count: rows.filter(MAY[each]).length })).filter((p) => p.count > 0);
  const toAssess = rows.filter(({ needs }) => needs.includes("assess"));
  const [first] = toAssess;
  const toPublish = rows.flatMap(({ publish }) => publish?.assessmentId ?? []);
  const isNothing = possible.length + toAssess.length + toPublish.length === 0;
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.bar} role="region" aria-label={m.act_chosen()}>
          <p role="status">{m.act_selected({ n: formatCount(rows.length) })}</p>
          <div className={styles.acts}>
            {possible.map(({ act: each, count }, i) => (
              <Button key={each} kind={i === 0 ? "primary" : "outline"} onClick={() => setAct(each)}>
                {WORD[each]({ n: formatCount(count) })}
              </Button>
            ))}
            {toAssess.length > 0 && first && (
              <Link
                className={buttonClass("outline")}
                to="/penilaian/$post"
                params={{ post: first.positionId }}
                search={{ period: dialog.periodId }}
              >
                {m.act_assess({ n: formatCount(toAssess.length) })}
              </Link>
            )}
            {toPublish.length > 0 && (
              <Link
                className={buttonClass("outline")}
                to="/penilaian/terbitkan"
                search={{ period: dialog.periodId }}
                state={{ chosenAssessments: toPublish }}
              >
                {m.act_publish({ n: formatCount(toPublish.length) })}
              </Link>
            )}
            {isNothing && <span className={styles.none}>{m.act_nothing()}</span>}
            <Button kind="quiet" onClick={onClear}>
              {m.act_clear()}
            </Button>
          </div>
        </div>
      )}
      {/* It stays when those it is about are no longer among the rows: what was done to them is what takes them away. */}
      {act !== null && <ActDialog act={act} rows={rows} {...dialog} onClose={() => setAct(null)} />}
    </>
  );
}

interface ActDialogHostProps extends Omit<SelectionBarProps, "onClear"> {
  act: Act;
  onClose: () => void;
}

/** The dialog of one act, with the people as they were when it was opened: what becomes of them meanwhile is told in it. */
export function ActDialog({ act, rows, ...props }: ActDialogHostProps) {
  const [asked] = useState(() => rows.filter(MAY[act]));
  const Shown = DIALOGS[act];
  return (
    <Suspense>
      <Shown rows={asked} others={rows.length - asked.length} {...props} />
    </Suspense>
  );
}
