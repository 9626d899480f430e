import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import { ASPECTS, aspectWord } from "../assessments/words.ts";
import { ActDialog, type Act } from "./acting/selection-bar.tsx";
import styles from "./team-cards.module.css";
import { PersonCell, PredicateCell, ReportCell, ScoreCell, TrendCell } from "./team-cells.tsx";
import { choosableWord, type Scale } from "./team-columns.tsx";
import type { TeamListProps } from "./team-grid.tsx";
import type { TeamRow } from "./team-row.ts";
import { SORT_KEYS, type SortKey } from "./team-sort.ts";

/** So many at a time: a phone that draws thousands stands still. */
const STEP = 60;

interface TeamCardsProps extends TeamListProps {
  periodId: string;
  period: string;
  onDone: () => void;
}

export function TeamCards({ items, sort, onSort, scale, news, ...dialog }: TeamCardsProps) {
  const [acting, setActing] = useState<{ act: Act; row: TeamRow } | null>(null);
  const [count, setCount] = useState(STEP);
  const rest = items.length - count;
  return (
    <div className={styles.list}>
      <div className={styles.sort}>
        <Select
          label={m.sort_by()}
          value={sort.by}
          options={SORT_KEYS.map((key) => ({ value: key, label: `${m.sort_by()}: ${choosableWord(key)}` }))}
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
      {items.length === 0 && <p className={styles.none}>{m.team_none_fits()}</p>}
      <ul className={styles.cards}>
        {items.slice(0, count).map((item) =>
          item.kind === "row" ? (
            <TeamCard
              key={item.row.id}
              row={item.row}
              scale={scale}
              news={news.get(item.row.employeeId)}
              onAct={(act) => setActing({ act, row: item.row })}
            />
          ) : (
            <li key={item.id} className={styles.unit}>
              <strong>{item.name}</strong> {m.people({ n: item.count })}
            </li>
          ),
        )}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setCount((before) => before + STEP)}>
          {m.team_more({ n: formatCount(Math.min(rest, STEP)), rest: formatCount(rest) })}
        </Button>
      )}
      {acting && (
        <ActDialog
          act={acting.act}
          rows={[acting.row]}
          periodId={dialog.periodId}
          period={dialog.period}
          onDone={dialog.onDone}
          onClose={() => setActing(null)}
        />
      )}
    </div>
  );
}

interface TeamCardProps {
  row: TeamRow;
  scale: Scale;
  news: string | undefined;
  onAct: (act: Act) => void;
}

function TeamCard({ row, scale, news, onAct }: TeamCardProps) {
  return (
    <li className={styles.card} data-news={news !== undefined || undefined}>
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
      {row.needs.includes("verify") && (
        <p className={styles.act}>
          <Button onClick={() => onAct("verify")}>{m.verify_one()}</Button>
        </p>
      )}
      {row.needs.includes("remind") && (
        <p className={styles.act}>
          {row.isRemindedToday ? (
            <span className={styles.none}>{m.remind_today()}</span>
          ) : (
            <Button onClick={() => onAct("remind")}>{m.remind_one()}</Button>
          )}
        </p>
      )}
      {news !== undefined && <p className={styles.none}>{news}</p>}
    </li>
  );
}
