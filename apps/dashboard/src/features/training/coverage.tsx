import { Link } from "@tanstack/react-router";
import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing } from "../../ui/listing.tsx";
import { Meter } from "../../ui/meter.tsx";
import styles from "./training.module.css";

interface CoverageRow {
  isOwnAlone: boolean;
  dueCount: number;
  hadCount: number;
  comingCount: number;
  share: number;
  unit: { id: string; name: string };
}

interface CoverageProps {
  programmeId: string;
  coverage: readonly CoverageRow[];
}

/** How far it has come, unit by unit; the least first, since there is most to do. */
export function Coverage({ programmeId, coverage }: CoverageProps) {
  const rows = coverage.toSorted((a, b) => a.share - b.share || b.dueCount - a.dueCount);
  return (
    <Listing
      caption={m.trn_coverage()}
      rows={rows}
      id={({ unit, isOwnAlone }) => `${unit.id} ${String(isOwnAlone)}`}
      title={{
        key: "unit",
        head: m.adm_unit(),
        cell: ({ unit, isOwnAlone }) =>
          isOwnAlone ? (
            m.trn_coverage_own({ unit: unit.name })
          ) : (
            <Link to="/pelatihan/program/$id" params={{ id: programmeId }} search={{ unit: unit.id }}>
              {unit.name}
            </Link>
          ),
      }}
      columns={[
        {
          key: "share",
          head: m.trn_coverage_share(),
          isNumber: true,
          cell: ({ share, hadCount, dueCount }) => (
            <span className={styles.share}>
              {formatShare(share)}
              <Meter value={hadCount} most={dueCount} />
            </span>
          ),
        },
        { key: "had", head: m.trn_coverage_had(), isNumber: true, cell: ({ hadCount }) => formatCount(hadCount) },
        { key: "due", head: m.trn_coverage_due(), isNumber: true, cell: ({ dueCount }) => formatCount(dueCount) },
        {
          key: "coming",
          head: m.trn_coverage_coming(),
          isNumber: true,
          cell: ({ comingCount }) => formatCount(comingCount),
        },
      ]}
    />
  );
}
