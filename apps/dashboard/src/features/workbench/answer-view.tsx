import { flattened, placeName, placesOf } from "@andir/domain/flatten";
import { mergedShapes, shapeOfValue, UNKNOWN } from "@andir/domain/answer-shape";
import { askedShape } from "@andir/domain/asked-shape";
import { parse } from "graphql";
import { useMemo, useState } from "react";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import styles from "./answer-view.module.css";
import type { Answered, Question } from "./ask.ts";
import { JsonView } from "./json-view.tsx";
import { sayRefused } from "./problem-words.ts";
import { ResultChart } from "./result-chart.tsx";
import { ResultTable } from "./result-table.tsx";
import { useWorkbench } from "./workbench-context.ts";

export type ResultView = "table" | "chart" | "json";
export const RESULT_VIEWS: readonly { id: ResultView; word: () => string }[] = [
  { id: "table", word: m.workbench_as_table },
  { id: "chart", word: m.workbench_as_chart },
  { id: "json", word: m.workbench_as_json },
];

interface AnswerViewProps {
  view: ResultView;
  to: Question;
  answered: Extract<Answered, { kind: "answered" }>;
  /** Only the answer, without what could be done with it: one of many on a page. */
  isBare?: boolean;
}

/** One answer, looked at as a table, a picture or the text that came. */
export function AnswerView({ view, to, answered: { data, errors }, isBare = false }: AnswerViewProps) {
  const { place, setPlace, chart } = useWorkbench();
  const [expanded, setExpanded] = useState<string | null>(null);
  const asked = useMemo(() => shapeOf(to), [to]);
  const places = useMemo(() => placesOf(mergedShapes(asked, shapeOfValue(data))), [asked, data]);
  const table = useMemo(
    () => flattened(data, { asked, place: place ?? undefined, expanded: expanded ?? undefined }),
    [data, asked, place, expanded],
  );
  if (view === "json") return <JsonView data={data} errors={errors} />;
  if (data === null)
    return (
      <Notice title={m.workbench_refused_title()} urgent>
        {[...new Set(errors.map(sayRefused))].join(" ")}
      </Notice>
    );
  return (
    <div className={styles.view}>
      {errors.length > 0 && (
        <p className={styles.partly}>{m.workbench_partly({ why: [...new Set(errors.map(sayRefused))].join(" ") })}</p>
      )}
      {!isBare && (
        <div className={styles.line}>
          {places.length > 1 && (
            <Select
              label={m.workbench_place()}
              value={placeName(table.place)}
              options={places.map((one) => ({ value: placeName(one), label: placeName(one) }))}
              onChange={(next) => {
                setExpanded(null);
                setPlace(next);
              }}
            />
          )}
          <ExportButton {...to} list={placeName(table.place) || undefined} expanded={expanded ?? undefined} />
        </div>
      )}
      {view === "table" ? (
        <ResultTable table={table} expanded={expanded} onExpand={setExpanded} />
      ) : (
        <ResultChart key={placeName(table.place)} table={table} wished={chart} isBare={isBare} />
      )}
    </div>
  );
}

function shapeOf({ query, operationName }: Question) {
  try {
    return askedShape(parse(query), operationName);
  } catch {
    return UNKNOWN;
  }
}
