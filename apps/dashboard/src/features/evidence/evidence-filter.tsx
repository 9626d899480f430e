import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { isOfKind, type EvidenceItem } from "./evidence-items.ts";
import styles from "./period-evidence.module.css";
import { EVIDENCE_KINDS, type EvidenceKind, type EvidenceView } from "./evidence-view.ts";

const WORD: Record<EvidenceKind, () => string> = {
  all: m.evidence_kind_all,
  progress: m.evidence_kind_progress,
  files: m.evidence_kind_files,
  feedback: m.evidence_kind_feedback,
  attendance: m.evidence_kind_attendance,
  report: m.evidence_kind_report,
  innovation: m.evidence_kind_innovation,
};

interface EvidenceFilterProps {
  items: readonly EvidenceItem[];
  view: EvidenceView;
  onView: (view: EvidenceView) => void;
}

/** Which kind, with how many there are of each, and from which end. Kinds of which there are none are left out. */
export function EvidenceFilter({ items, view, onView }: EvidenceFilterProps) {
  const counts = EVIDENCE_KINDS.map((kind) => ({ kind, n: items.filter((item) => isOfKind(item, kind)).length }));
  return (
    <div className={styles.filter}>
      <Choice
        label={m.evidence_show()}
        value={view.kind}
        options={counts
          .filter(({ kind, n }) => n > 0 || kind === view.kind)
          .map(({ kind, n }) => ({
            value: kind,
            label: `${WORD[kind]()} (${n})`,
            show: (
              <>
                {WORD[kind]()} <span className={styles.count}>{n}</span>
              </>
            ),
          }))}
        onChange={(kind) => onView({ ...view, kind })}
      />
      <Choice
        label={m.evidence_order()}
        value={view.order}
        options={[
          { value: "newest", label: m.evidence_newest(), show: m.evidence_newest() },
          { value: "oldest", label: m.evidence_oldest(), show: m.evidence_oldest() },
        ]}
        onChange={(order) => onView({ ...view, order })}
      />
    </div>
  );
}
