import { lazy, Suspense, useMemo } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Popup } from "../../ui/popup.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import { Select } from "../../ui/select.tsx";
import { predicateWord } from "../predicates/predicate-words.ts";
import { reportingWord } from "../reports/reporting-words.ts";
import { FilterMenu, MenuTrigger } from "./filter-menu.tsx";
import { choosableWord } from "./team-columns.tsx";
import { byUnitName } from "./team-filter.ts";
import type { TeamRow } from "./team-row.ts";
import styles from "./team-toolbar.module.css";
import {
  CHOOSABLE,
  columnsOf,
  columnsText,
  isFiltered,
  NO_PREDICATE,
  partsOf,
  PREDICATE_CHOICES,
  REPORT_STATES,
  withoutFilters,
  type ColumnKey,
  type PredicateChoice,
  type TeamView,
} from "./team-view.ts";

const TeamFile = lazy(async () => ({ default: (await import("./team-file.tsx")).TeamFile }));
const SavedViews = lazy(async () => ({ default: (await import("./saved-views.tsx")).SavedViews }));

interface TeamToolbarProps {
  view: TeamView;
  onChange: (view: TeamView) => void;
  /** All of the team, before anything is left out. */
  rows: readonly TeamRow[];
  /** What is left of it, in the order of the page. */
  shown: readonly TeamRow[];
  periodId: string;
  /** What the list is of, for the name of a file. */
  caption: string;
  /** Whether there are columns to choose. */
  hasColumns: boolean;
  /** The periods that this one can be compared with. */
  periods: readonly { id: string; label: string }[];
}

/** What the table shows of whom: all of it is in the address. */
export function TeamToolbar(props: TeamToolbarProps) {
  const { view, onChange, rows, shown, caption, periodId, hasColumns, periods } = props;
  const change = (part: Partial<Record<keyof TeamView, unknown>>) => onChange(changed(view, part));
  // Of thousands of rows once, and not at each press.
  const units = useMemo(() => unitsOf(rows), [rows]);
  const counted = <T extends string>(values: readonly T[], of: (row: TeamRow) => T, word: (value: T) => string) =>
    values
      .map((value) => ({ value, label: word(value), count: rows.filter((row) => of(row) === value).length }))
      .filter(({ count, value }) => count > 0 || view.report?.includes(value) || view.predicate?.includes(value));

  return (
    <div className={styles.bar} role="group" aria-label={m.team_tools()}>
      <SearchLine label={m.team_search()} value={view.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
      <FilterMenu
        label={m.column_report()}
        chosen={partsOf<TeamRow["state"]>(view.report)}
        options={counted(REPORT_STATES, (row) => row.state, reportingWord)}
        onChange={(chosen) => change({ report: chosen.join(".") || undefined })}
      />
      <FilterMenu
        label={m.column_predicate()}
        chosen={partsOf<PredicateChoice>(view.predicate)}
        options={counted(PREDICATE_CHOICES, (row) => row.predicate ?? NO_PREDICATE, predicateChoiceWord)}
        onChange={(chosen) => change({ predicate: chosen.join(".") || undefined })}
      />
      {units.length > 1 && (
        <Select
          label={m.column_unit()}
          value={view.in ?? ""}
          options={[
            { value: "", label: m.team_all_units() },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(unit) => change({ in: unit || undefined })}
        />
      )}
      <Toggle isOn={view.late === true} onChange={(isOn) => change({ late: isOn || undefined })}>
        {m.team_late_only()}
      </Toggle>
      {units.length > 1 && (
        <Toggle isOn={view.group === "unit"} onChange={(isOn) => change({ group: isOn ? "unit" : undefined })}>
          {m.team_group()}
        </Toggle>
      )}
      {periods.length > 0 && (
        <Select
          label={m.team_compare()}
          value={view.compare ?? ""}
          options={[
            { value: "", label: m.team_compare_none() },
            ...periods.map(({ id, label }) => ({ value: id, label: m.team_compare_with({ period: label }) })),
          ]}
          onChange={(compare) => change({ compare: compare || undefined })}
        />
      )}
      {hasColumns && (
        <FilterMenu<ColumnKey>
          isFilter={false}
          label={m.team_columns()}
          chosen={columnsOf(view)}
          options={CHOOSABLE.map((key) => ({ value: key, label: choosableWord(key) }))}
          onChange={(chosen) => change({ columns: columnsText(chosen) })}
        />
      )}
      <Popup align="start" trigger={<MenuTrigger>{m.views()}</MenuTrigger>}>
        <Suspense>
          <SavedViews />
        </Suspense>
      </Popup>
      <Popup align="start" trigger={<MenuTrigger>{m.team_file()}</MenuTrigger>}>
        <Suspense>
          <TeamFile rows={shown} columns={columnsOf(view)} name={caption} periodId={periodId} />
        </Suspense>
      </Popup>
      <p className={styles.count} role="status">
        {isFiltered(view) ? m.team_shown({ shown: formatCount(shown.length), total: formatCount(rows.length) }) : ""}
        {isFiltered(view) && (
          <Button kind="quiet" onClick={() => onChange(withoutFilters(view))}>
            {m.team_show_all()}
          </Button>
        )}
      </p>
    </div>
  );
}

/** A view with a part of it changed; what is undefined is left out of the address. */
function changed(view: TeamView, part: Partial<Record<keyof TeamView, unknown>>): TeamView {
  return Object.fromEntries(Object.entries({ ...view, ...part }).filter(([, value]) => value !== undefined));
}

function Toggle({ isOn, onChange, children }: { isOn: boolean; onChange: (isOn: boolean) => void; children: string }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {children}
    </button>
  );
}

const predicateChoiceWord = (choice: PredicateChoice): string =>
  choice === NO_PREDICATE ? m.no_predicate() : predicateWord(choice);

function unitsOf(rows: readonly TeamRow[]) {
  const units = new Map(rows.map(({ unit }) => [unit.id, unit]));
  return [...units.values()].sort((a, b) => byUnitName(a.name, b.name));
}
