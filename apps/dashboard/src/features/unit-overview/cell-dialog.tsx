import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { isOffline } from "../../graphql/client.ts";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Emphasis } from "../../ui/emphasis.tsx";
import { BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import { CellDialogDocument, type CellDialogQuery } from "./cell-dialog.generated.ts";
import type { CellOf } from "./completeness-cells.tsx";
import { documentWord, isOfPeople } from "./document-words.ts";
import { OwedList } from "./owed-list.tsx";

interface CellDialogProps {
  cell: CellOf;
  periodId: string;
  onClose: () => void;
}

/** What a cell of the matrix says is missing: whose, since when, and who has to act. */
export function CellDialog({ cell, periodId, onClose }: CellDialogProps) {
  const { unitId, alone, document } = cell;
  const { data, error, refetch } = useQuery(CellDialogDocument, {
    variables: { unitId, periodId, includeSubunits: !alone, document },
    fetchPolicy: "cache-and-network",
  });
  const found = data?.orgUnit?.overview?.document;
  const unit = data?.orgUnit?.name ?? "";

  return (
    <Dialog
      title={unit ? m.unit_cell_title({ document: documentWord(document), unit }) : documentWord(document)}
      onClose={onClose}
    >
      {found ? (
        <Missing found={found} />
      ) : error ? (
        <p role="alert">
          {isOffline(error) ? m.failed_network() : m.failed_server()}{" "}
          <Button kind="quiet" onClick={() => void refetch()}>
            {m.retry()}
          </Button>
        </p>
      ) : (
        <Skeleton label={m.loading()}>
          <BoneRows rows={4} height={44} />
        </Skeleton>
      )}
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {m.close()}
        </Button>
        {isOfPeople(document) && (
          <Link
            to="/team"
            search={{ unit: unitId, period: periodId, ...(!alone && { subunits: true as const }) }}
            className={buttonClass("outline")}
          >
            {m.unit_cell_remind()}
          </Link>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Found = NonNullable<NonNullable<NonNullable<CellDialogQuery["orgUnit"]>["overview"]>["document"]>;

function Missing({ found }: { found: Found }) {
  const { document, owedCount, doneCount, lateCount, dueOn, owing } = found;
  const missing = owedCount - doneCount;
  return (
    <>
      <p>
        {missing === 0 ? (
          m.unit_cell_complete({ total: formatCount(owedCount) })
        ) : (
          <Emphasis>
            {m.unit_cell_missing({
              n: formatCount(missing),
              total: formatCount(owedCount),
              late: formatCount(lateCount),
            })}
          </Emphasis>
        )}{" "}
        {dueOn && m.unit_cell_due({ date: formatDay(dueOn) })}
      </p>
      {owing && owing.length > 0 && <OwedList owed={owing} label={documentWord(document)} />}
      {owing && owing.length < missing && owing.length > 0 && (
        <p>{m.unit_cell_first({ n: formatCount(owing.length) })}</p>
      )}
    </>
  );
}
