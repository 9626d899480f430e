import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing, type Column } from "../../ui/listing.tsx";
import { changeWord, measureWord } from "./effect-change.ts";
import styles from "./innovation-record.module.css";

interface Effect {
  name: string;
  unitOfMeasure: string;
  direction: IndicatorDirection;
  before: number;
  beforeOn: string;
  after: number | null;
  afterOn: string | null;
  /** Null under a pseudonym. */
  source: string | null;
  isPlanned: boolean;
  indicator: { id: string; text: string; pattern: IndicatorPattern } | null;
  service: { id: string; name: string } | null;
}

/** Before and after, with what each is tied to and where the numbers are from. */
export function EffectTable({ effects }: { effects: readonly Effect[] }) {
  return (
    <Listing
      caption={m.innovation_effects()}
      rows={effects}
      id={({ name, beforeOn }) => `${name} ${beforeOn}`}
      title={{
        key: "name",
        head: m.innovation_effect_name(),
        cell: (effect) => (
          <span>
            {effect.name}
            <span className={styles.tie}>{tieWord(effect)}</span>
          </span>
        ),
      }}
      columns={columns()}
    />
  );
}

const columns = (): Column<Effect>[] => [
  {
    key: "before",
    head: m.innovation_before(),
    isNumber: true,
    cell: ({ before, beforeOn, unitOfMeasure }) => <Measured value={before} on={beforeOn} unit={unitOfMeasure} />,
  },
  {
    key: "after",
    head: m.innovation_after(),
    isNumber: true,
    cell: ({ after, afterOn, unitOfMeasure }) =>
      after === null || afterOn === null ? (
        m.innovation_not_yet()
      ) : (
        <Measured value={after} on={afterOn} unit={unitOfMeasure} />
      ),
  },
  { key: "change", head: m.innovation_effect_change(), cell: changeWord },
  { key: "source", head: m.innovation_source(), cell: ({ source }) => source ?? "–" },
];

function Measured({ value, on, unit }: { value: number; on: string; unit: string }) {
  return (
    <span>
      {measureWord(value, unit)}
      <span className={styles.tie}>{formatDay(on)}</span>
    </span>
  );
}

function tieWord({ indicator, isPlanned, service }: Effect): string {
  if (indicator) return indicator.pattern === "RELEASE" ? m.innovation_tie_release() : m.innovation_tie_indicator();
  if (isPlanned) return m.innovation_tie_indicator();
  return service ? m.innovation_tie_service({ name: service.name }) : m.innovation_tie_none();
}
