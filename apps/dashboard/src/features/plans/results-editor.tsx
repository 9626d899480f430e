import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { newResult, type DraftResult } from "./plan-draft.ts";
import { inputId, wholeId } from "./plan-problems.ts";
import { ResultEditor } from "./result-editor.tsx";
import styles from "./results-editor.module.css";

interface ResultsEditorProps {
  kind: PlannedResultKind;
  results: readonly DraftResult[];
  onChange: (next: (before: DraftResult[]) => DraftResult[]) => void;
}

const FEW = 2;

/** One section of the plan. What is taken out can be put back for as long as it is said. */
export function ResultsEditor({ kind, results, onChange }: ResultsEditorProps) {
  const own = results.filter((result) => result.kind === kind);
  const [open, setOpen] = useState(() => new Set(own.length <= FEW ? own.map(({ ref }) => ref) : []));
  const toggle = (ref: string, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(ref) === isOpen) return before;
      const next = new Set(before);
      if (isOpen) next.add(ref);
      else next.delete(ref);
      return next;
    });

  function add() {
    const result = newResult(kind);
    onChange((before) => [...before, result]);
    toggle(result.ref, true);
    // The focus goes to what there is to write now.
    requestAnimationFrame(() => document.getElementById(inputId(result.ref, "title"))?.focus());
  }
  function remove(result: DraftResult, at: number) {
    onChange((before) => before.filter(({ ref }) => ref !== result.ref));
    document.getElementById(wholeId(`add-${kind}`))?.focus();
    showToast({
      words: m.skp_result_removed({ title: result.title.trim() || m.skp_result_untitled() }),
      undo: () => onChange((before) => before.toSpliced(at, 0, result)),
    });
  }
  const move = (at: number, by: -1 | 1) =>
    onChange((before) => {
      const other = own[at + by];
      const mine = own[at];
      if (!mine || !other) return before;
      return before.map((one) => (one.ref === mine.ref ? other : one.ref === other.ref ? mine : one));
    });

  return (
    <div className={styles.results}>
      {own.map((result, at) => (
        <ResultEditor
          key={result.ref}
          result={result}
          place={at + 1}
          of={own.length}
          isOpen={open.has(result.ref)}
          onToggle={(isOpen) => toggle(result.ref, isOpen)}
          onChange={(part) =>
            onChange((before) => before.map((one) => (one.ref === result.ref ? { ...one, ...part } : one)))
          }
          onMove={(by) => move(at, by)}
          onRemove={() => remove(result, results.indexOf(result))}
        />
      ))}
      <div>
        <Button id={wholeId(`add-${kind}`)} onClick={add}>
          <Icon name="plus" />
          {kind === "MAIN" ? m.skp_result_add_main() : m.skp_result_add_additional()}
        </Button>
      </div>
    </div>
  );
}
