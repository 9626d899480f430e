import { isNumbering } from "@andir/domain/import-head";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import type { DayOrder } from "@andir/schema/types";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Section } from "../../ui/section.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import {
  CheckImportDocument,
  ImportMapping_RunFragmentDoc,
  type ImportMapping_RunFragment,
} from "./import-mapping.generated.ts";
import { ImportTarget } from "./import-target.tsx";
import { importWord, said } from "./import-words.ts";
import styles from "./imports.module.css";

interface Shape {
  kind: string;
  hasTarget: boolean;
  name: { indonesian: string; english: string };
  targetLabel: { indonesian: string; english: string } | null;
  targets: readonly { id: string; name: string }[];
}

interface ImportMappingProps {
  run: FragmentType<ImportMapping_RunFragment>;
  shapes: readonly Shape[];
  onBegun: () => void;
}

const NONE = "";

/** How the file is read: what it is, which sheet, and which of its columns means what. */
export function ImportMapping({ run, shapes, onBegun }: ImportMappingProps) {
  const { data } = useSuspenseFragment({ fragment: ImportMapping_RunFragmentDoc, from: run });
  const [check] = useMutation(CheckImportDocument, { errorPolicy: "none" });
  const { errors, errorOf, attempt, isBusy } = useAttempt(
    { kind: "import-shape", sheet: "import-sheet", targetId: "import-target" },
    importWord,
  );
  const [kind, setKind] = useState(data.shape?.kind ?? NONE);
  const [target, setTarget] = useState(data.targetId ?? NONE);
  const [sheet, setSheet] = useState(data.sheet);
  const [places, setPlaces] = useState<Readonly<Record<string, number | null>>>({});
  const [dayOrder, setDayOrder] = useState<DayOrder>(data.dayOrder);
  const [readsHidden, setReadsHidden] = useState(data.readsHidden);
  if (!data.viewerMayMap) return null;

  const isAsRecognised = kind === data.shape?.kind && sheet === data.sheet;
  const chosen = shapes.find((shape) => shape.kind === kind);
  const placeOf = (name: string): number | null => {
    if (name in places) return places[name] ?? null;
    return data.columns.find((column) => column.name === name)?.at ?? null;
  };
  const begin = () =>
    void attempt(async () => {
      const placed = { ...seenTwice(data), ...places };
      const columns = isAsRecognised ? Object.entries(placed).map(([name, at]) => ({ name, at })) : [];
      const input = {
        importId: data.id,
        kind: kind || null,
        // Of another kind the target chosen before is none.
        targetId: chosen?.targets.some(({ id }) => id === target) ? target : null,
        sheet,
        columns,
        dayOrder,
        readsHidden,
      };
      const { data: answer } = await check({ variables: { input } });
      const problems = answer?.checkImport.problems;
      if (problems?.length === 0) onBegun();
      return problems;
    });

  return (
    <Section title={m.import_mapping()} lead={m.import_mapping_lead()}>
      <div className={styles.stack}>
        {errors.length > 0 && <ErrorSummary title={m.import_not_begun()} errors={errors} />}
        {data.problems.length > 0 && (
          <ul className={styles.faults}>
            {data.problems.map((problem) => (
              <li key={`${problem.code} ${problem.column ?? ""}`}>{said(problem.says)}</li>
            ))}
          </ul>
        )}
        {data.preamble.map((line) => (
          <p key={line.indonesian}>{said(line)}</p>
        ))}
        <div className={styles.columns}>
          <SelectField
            id="import-shape"
            label={m.import_kind()}
            help={<FieldHelp of="import.kind" label={m.import_kind()} />}
            value={kind}
            options={[
              ...(data.shape ? [] : [{ value: NONE, label: m.import_kind_unknown() }]),
              ...shapes.map((shape) => ({ value: shape.kind, label: said(shape.name) })),
            ]}
            onChange={setKind}
          />
          {chosen && (
            <ImportTarget
              id="import-target"
              shape={chosen}
              value={target}
              error={errorOf("import-target")}
              onChange={setTarget}
            />
          )}
          {data.sheets.length > 1 && (
            <SelectField
              id="import-sheet"
              label={m.import_sheet()}
              help={<FieldHelp of="import.sheet" label={m.import_sheet()} />}
              value={String(sheet)}
              options={data.sheets.map(({ name, isHidden }, at) => ({
                value: String(at),
                label: isHidden ? m.import_sheet_hidden({ name }) : name,
              }))}
              onChange={(next) => setSheet(Number(next))}
            />
          )}
        </div>
        {isAsRecognised && data.shape ? (
          <Columns run={data} placeOf={placeOf} onPlace={(name, at) => setPlaces({ ...places, [name]: at })} />
        ) : (
          <p>{m.import_mapping_later()}</p>
        )}
        <SelectField
          id="import-days"
          label={m.import_day_order()}
          help={<FieldHelp of="import.dayOrder" label={m.import_day_order()} />}
          hint={m.import_day_order_hint()}
          value={dayOrder}
          options={[
            { value: "DAY_FIRST", label: m.import_day_first() },
            { value: "MONTH_FIRST", label: m.import_month_first() },
          ]}
          onChange={(next) => setDayOrder(next as DayOrder)}
        />
        {data.format === "XLSX" && (
          <Checkbox
            id="import-hidden"
            label={m.import_reads_hidden()}
            hint={m.import_reads_hidden_hint()}
            checked={readsHidden}
            onChange={(event) => setReadsHidden(event.target.checked)}
          />
        )}
        {data.encoding === "windows-1252" && <p>{m.import_old_alphabet()}</p>}
        <Button kind="primary" disabled={isBusy || kind === NONE} onClick={begin}>
          {m.import_check()}
        </Button>
      </div>
    </Section>
  );
}

/** A column that stands in the file twice: the page says so, and going on means the one that is chosen there. */
const seenTwice = ({ problems, shape, columns }: ImportMapping_RunFragment): Record<string, number | null> =>
  Object.fromEntries(
    (shape?.columns ?? [])
      .filter(({ head }) => problems.some(({ code, column }) => code === "DOUBLE_HEAD" && column === head))
      .map(({ name }) => [name, columns.find((column) => column.name === name)?.at ?? null]),
  );

interface ColumnsProps {
  run: ImportMapping_RunFragment;
  placeOf: (name: string) => number | null;
  onPlace: (name: string, at: number | null) => void;
}

function Columns({ run, placeOf, onPlace }: ColumnsProps) {
  const { shape, heads, preview } = run;
  const firstLine = preview.find((line) => !isNumbering(line)) ?? [];
  if (!shape) return null;
  const timesOf = (name: string) => run.columns.find((column) => column.name === name)?.times ?? 0;
  return (
    <>
      <div className={styles.columns}>
        {shape.columns.map((column) => {
          const at = placeOf(column.name);
          const times = timesOf(column.name);
          const first = at === null ? "" : (firstLine[at] ?? "");
          if (times > 1) return <p key={column.name}>{m.import_repeated({ head: column.head, n: times })}</p>;
          return (
            <SelectField
              key={column.name}
              id={`import-column-${column.name}`}
              label={column.isRequired ? m.import_required({ head: column.head }) : column.head}
              help={
                <FieldHelp
                  of="import.column"
                  label={column.isRequired ? m.import_required({ head: column.head }) : column.head}
                />
              }
              hint={
                first === ""
                  ? [said(column.says), column.example && m.import_for_example({ example: column.example })]
                      .filter(Boolean)
                      .join(" ")
                  : m.import_in_file({ example: first })
              }
              value={at === null ? NONE : String(at)}
              options={[
                { value: NONE, label: m.import_no_column() },
                ...heads.map((head, place) => ({
                  value: String(place),
                  label: head || m.import_column_n({ n: place + 1 }),
                })),
              ]}
              onChange={(next) => onPlace(column.name, next === NONE ? null : Number(next))}
            />
          );
        })}
      </div>
      <Preview heads={heads} lines={preview} />
    </>
  );
}

const Preview = ({ heads, lines }: { heads: readonly string[]; lines: readonly (readonly string[])[] }) => (
  <section className={styles.preview} tabIndex={0} aria-label={m.import_preview()}>
    <table>
      <caption className="visually-hidden">{m.import_preview()}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={at} scope="col">
              {head || "–"}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <tr key={row}>
            {heads.map((_head, at) => (
              <td key={at}>{line[at] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
