import { useDeferredValue, useMemo } from "react";
import { compact } from "../../lib/compact.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { periodWord } from "../periods/period-words.ts";
import { SelectionBar } from "./acting/selection-bar.tsx";
import type { TeamBefore_TeamFragment } from "./team-before.generated.ts";
import { TeamCards } from "./team-cards.tsx";
import { filterRows, itemsOf } from "./team-filter.ts";
import { TeamGrid } from "./team-grid.tsx";
import { teamRows } from "./team-row.ts";
import { inOrderOfNames, sortRows } from "./team-sort.ts";
import type { TeamTable_TeamFragment } from "./team-table.generated.ts";
import { TeamToolbar } from "./team-toolbar.tsx";
import type { TeamNews } from "./use-team-news.ts";
import { columnsOf, sortOf, type TeamView } from "./team-view.ts";
import type { Selection } from "./use-selection.ts";
import styles from "./team-table.module.css";

interface TeamTableProps {
  team: TeamTable_TeamFragment;
  /** The same people in the period that this one is compared with. */
  before: TeamBefore_TeamFragment | null;
  periods: readonly { id: string; label: string }[];
  view: TeamView;
  onView: (view: TeamView) => void;
  selection: Selection;
  /** What has just happened, by the id of the person. */
  news: TeamNews;
  /** Something was done to people: the page is asked for anew. */
  onDone: () => void;
}

/** Everyone of the team: rows where there is room for columns, cards where there is not. */
export function TeamTable({ team, before, periods, view, onView, selection, news, onDone }: TeamTableProps) {
  const hasRoom = useMediaQuery("(min-width: 900px), print");
  const rows = useMemo(() => inOrderOfNames(teamRows(team, before)), [team, before]);
  // What is pressed shows it at once; thousands of rows follow a moment later.
  const followed = useDeferredValue(view);
  const shown = useMemo(() => sortRows(filterRows(rows, followed), sortOf(followed)), [rows, followed]);
  const items = useMemo(() => itemsOf(shown, followed.group), [shown, followed.group]);
  const columns = useMemo(() => columnsOf(view), [view]);
  const scale = useMemo(() => {
    const low = Math.floor(Math.min(90, ...compact(rows.flatMap(({ trend }) => trend))) / 10) * 10;
    return [low, 100] as const;
  }, [rows]);
  const period = periodWord(team.period);
  // Who is left out by the filter is not chosen: nothing happens to people whom one does not see.
  const acted = useMemo(() => shown.filter(({ id }) => selection.chosen.has(id)), [shown, selection.chosen]);
  const selected = useMemo(() => new Set(acted.map(({ id }) => id)), [acted]);
  const list = {
    items,
    sort: sortOf(view),
    onSort: ({ by, descending }: ReturnType<typeof sortOf>) =>
      onView({ ...view, sort: by, dir: descending ? "desc" : "asc" }),
    scale,
    selected,
    onSelect: selection.select,
    news,
  };

  return (
    <section id="team-people" className={styles.table} aria-label={m.team_people()}>
      <TeamToolbar
        view={view}
        onChange={onView}
        rows={rows}
        shown={shown}
        caption={m.team_caption({ period })}
        periodId={team.period.id}
        hasColumns={hasRoom}
        periods={periods}
      />
      {hasRoom ? (
        <TeamGrid {...list} columns={columns} caption={m.team_caption({ period })} periodId={team.period.id} />
      ) : (
        <TeamCards {...list} periodId={team.period.id} period={period} onDone={onDone} />
      )}
      <SelectionBar
        rows={acted}
        periodId={team.period.id}
        period={period}
        onClear={() => selection.only([])}
        onDone={onDone}
      />
    </section>
  );
}
