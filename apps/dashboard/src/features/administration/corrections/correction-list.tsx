import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatInstant } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { Listing, type Column } from "../../../ui/listing.tsx";
import styles from "../administration.module.css";
import {
  CorrectionList_CorrectionFragmentDoc,
  type CorrectionList_CorrectionFragment,
} from "./correction-list.generated.ts";
import { CORRECTION_STATES } from "./correction-states.ts";
import { DecideCorrectionDialog } from "./decide-correction-dialog.tsx";

type Correction = CorrectionList_CorrectionFragment;

interface CorrectionListProps {
  corrections: readonly FragmentType<CorrectionList_CorrectionFragment>[];
  onDone: (words: string) => void;
}

/** Who says that the appraiser on record is wrong, and who it is. */
export function CorrectionList({ corrections, onDone }: CorrectionListProps) {
  const { data } = useSuspenseFragment({ fragment: CorrectionList_CorrectionFragmentDoc, from: [...corrections] });
  const [asked, setAsked] = useState<Correction | null>(null);
  return (
    <>
      <Listing
        caption={m.adm_corrections()}
        rows={data}
        id={({ id }) => id}
        title={{ key: "who", head: m.account_employee(), cell: (row) => <Who correction={row} /> }}
        columns={columns()}
        actions={{
          head: m.adm_actions(),
          of: (row) =>
            row.viewerMayDecide && (
              <Button
                aria-label={m.adm_of({ action: m.adm_correction_decide(), what: row.employee.name })}
                onClick={() => setAsked(row)}
              >
                {m.adm_correction_decide()}
              </Button>
            ),
        }}
      />
      {asked && <DecideCorrectionDialog correction={asked} onClose={() => setAsked(null)} onDone={onDone} />}
    </>
  );
}

const columns = (): readonly Column<Correction>[] => [
  {
    key: "recorded",
    head: m.adm_correction_recorded(),
    cell: (row) => row.recordedAppraiser?.name ?? m.adm_no_appraiser(),
  },
  { key: "claimed", head: m.adm_correction_claimed(), cell: (row) => <Claimed correction={row} /> },
  { key: "note", head: m.adm_correction_says(), cell: (row) => row.note },
  { key: "asked", head: m.adm_correction_asked(), cell: (row) => formatInstant(row.requestedAt) },
  { key: "state", head: m.adm_state(), cell: (row) => <State correction={row} /> },
];

function Who({ correction: { employee, position } }: { correction: Correction }) {
  return (
    <span className={styles.stack}>
      <Link to="/people/$id" params={{ id: employee.id }}>
        {employee.name}
      </Link>
      <span className={styles.quiet}>{`${position.title} · ${position.unit.name}`}</span>
    </span>
  );
}

function Claimed({ correction: { claimedAppraiser } }: { correction: Correction }) {
  return (
    <span className={styles.stack}>
      {claimedAppraiser.name}
      {claimedAppraiser.position && <span className={styles.quiet}>{claimedAppraiser.position.title}</span>}
    </span>
  );
}

function State({ correction: { status, decisionNote } }: { correction: Correction }) {
  const { word, icon, tone } = CORRECTION_STATES[status];
  return (
    <span className={styles.stack}>
      <Chip icon={icon} tone={tone}>
        {word()}
      </Chip>
      {decisionNote && <span className={styles.quiet}>{decisionNote}</span>}
    </span>
  );
}
