import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import { ASPECTS, aspectWord } from "../assessments/words.ts";
import styles from "./team-cards.module.css";
import { PersonCell, PredicateCell, ReportCell, ScoreCell, TrendCell } from "./team-cells.tsx";
import { columnWord, type TeamListProps } from "./team-columns.ts";
import { SORT_KEYS, type SortKey } from "./team-sort.ts";

export function TeamCards({ rows, sort, onSort, scale }: TeamListProps) {
  return (
    <div className={styles.list}>
      <div className={styles.sort}>
        <Select
          label={m.sort_by()}
          value={sort.by}
          options={SORT_KEYS.map((key) => ({ value: key, label: `${m.sort_by()}: ${columnWord(key, scale)}` }))}
          onChange={(by) => onSort({ by: by as SortKey, descending: false })}
        />
        <Button
          kind="icon"
          aria-label={m.sort_direction()}
          onClick={() => onSort({ ...sort, descending: !sort.descending })}
        >
          <Icon name={sort.descending ? "down" : "up"} />
        </Button>
      </div>
      <ul className={styles.cards}>
        {rows.map((row) => (
          <li key={row.id} className={styles.card}>
            <div className={styles.person}>
              <PersonCell row={row} />
            </div>
            <TrendCell row={row} scale={scale} />
            <div className={styles.state}>
              <ReportCell row={row} />
              <PredicateCell row={row} />
            </div>
            {row.isAssessed ? (
              <dl className={styles.scores}>
                {ASPECTS.map((aspect) => (
                  <div key={aspect}>
                    <dt>{aspectWord(aspect)}</dt>
                    <dd>
                      <ScoreCell score={row.scores[aspect]} />
                    </dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className={styles.none}>{m.no_score_no_assessment()}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
