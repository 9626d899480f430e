import type { FragmentType } from "@apollo/client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { AssessForm_SheetFragment } from "./assess-form.generated.ts";
import { useOutbox } from "./assessment-outbox.ts";
import { contentOf, type Draft, type Saved, type SaveState } from "./outbox.ts";

export type SheetRef = FragmentType<AssessForm_SheetFragment>;

const PAUSE = 600; // milliseconds after the last key

/** What is chosen and typed for one sheet, saved as one goes. */
export function useAssessmentDraft(viewerId: string, sheet: AssessForm_SheetFragment) {
  const outbox = useOutbox(viewerId);
  const { id, assessment } = sheet;
  const onServer = () => outbox.newest(id, savedOf(assessment));
  const [draft, setDraft] = useState<Draft>(() => outbox.get(id) ?? contentOf(onServer()));
  const state = useSyncExternalStore<SaveState>(outbox.subscribe, () => outbox.stateOf(id));
  const timer = useRef(0);

  // What another device has saved is shown, unless there is something here that it does not know yet.
  const revision = assessment?.revision ?? 0;
  useEffect(() => {
    if (outbox.get(id) === null) setDraft(contentOf(onServer()));
  }, [id, revision]);

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    const from = onServer();
    outbox.put({
      ...next,
      sheetId: id,
      positionId: sheet.position.id,
      employeeId: sheet.employee.id,
      periodId: sheet.period.id,
      assessmentId: from.assessmentId,
      // One who begins goes on from the first revision: should another have begun meanwhile, it is told.
      revision: Math.max(from.revision, 1),
    });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void outbox.flush(id), PAUSE);
  }

  return {
    draft,
    state,
    change,
    flush: () => {
      window.clearTimeout(timer.current);
      return outbox.flush(id);
    },
    keepMine: () => (state.kind === "changed" ? outbox.insist(id, state.theirs.revision) : Promise.resolve(false)),
    takeTheirs: () => {
      if (state.kind !== "changed") return null;
      const { workResult, behaviour, reason } = state.theirs;
      const mine = outbox.drop(id);
      setDraft({ workResult, behaviour, reason });
      return mine;
    },
  };
}

const savedOf = (assessment: AssessForm_SheetFragment["assessment"]): Saved => ({
  assessmentId: assessment?.id ?? null,
  revision: assessment?.revision ?? 0,
  workResult: assessment?.workResult ?? null,
  behaviour: assessment?.behaviour ?? null,
  reason: assessment?.reason ?? "",
});
