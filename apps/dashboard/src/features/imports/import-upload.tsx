import { useNavigate } from "@tanstack/react-router";
import { useState, type ChangeEvent } from "react";
import * as m from "../../messages/messages.js";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ImportTarget } from "./import-target.tsx";
import { importWord, said } from "./import-words.ts";
import styles from "./imports.module.css";
import { sendImport } from "./send-import.ts";

interface Shape {
  kind: string;
  hasTarget: boolean;
  name: { indonesian: string; english: string };
  says: { indonesian: string; english: string };
  targetLabel: { indonesian: string; english: string } | null;
  targets: readonly { id: string; name: string }[];
}

interface ImportUploadProps {
  shapes: readonly Shape[];
  /** What the file is and what it is about, as far as is said. */
  kind: string;
  target: string;
  onChoose: (chosen: { jenis?: string; untuk?: string }) => void;
}

const MOST_BYTES = 50 * 1024 * 1024;

/** A file is chosen, sent and looked at; what it is taken for is shown on the page of the import. */
export function ImportUpload({ shapes, kind: asked, target, onChoose }: ImportUploadProps) {
  const navigate = useNavigate();
  const [name, setName] = useState<string | null>(null);
  const { errors, refuse, attempt, isBusy } = useAttempt({}, importWord);
  const chosen = shapes.find((shape) => shape.kind === asked);
  const kind = chosen?.kind ?? "";

  function send(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    setName(file.name);
    if (file.size > MOST_BYTES) refuse([{ field: input.id, message: m.import_problem_too_large() }]);
    else
      void attempt(async () => {
        const { id, problems } = await sendImport(file, {
          ...(kind !== "" && { kind }),
          ...(chosen?.targets.some(({ id: known }) => known === target) && { target }),
        });
        if (id !== null) await navigate({ to: "/impor/$id", params: { id } });
        return problems;
      });
    input.value = ""; // the same file may be chosen again, mended
  }

  return (
    <div className={styles.stack}>
      {errors.length > 0 && <ErrorSummary title={m.import_not_taken({ name: name ?? "" })} errors={errors} />}
      <SelectField
        id="import-kind"
        label={m.import_kind()}
        help={<FieldHelp of="import.kind" label={m.import_kind()} />}
        hint={chosen ? said(chosen.says) : m.import_kind_hint()}
        value={kind}
        options={[
          { value: "", label: m.import_kind_any() },
          ...shapes.map((shape) => ({ value: shape.kind, label: said(shape.name) })),
        ]}
        onChange={(next) => onChoose(next === "" ? {} : { jenis: next })}
      />
      {chosen && (
        <ImportTarget
          id="import-target"
          shape={chosen}
          value={target}
          onChange={(next) => onChoose({ jenis: kind, ...(next !== "" && { untuk: next }) })}
        />
      )}
      {chosen && (
        <p>
          {m.import_template()}{" "}
          <a href={`/imports/templates/${chosen.kind}.xlsx`} download>
            XLSX
          </a>
          {" · "}
          <a href={`/imports/templates/${chosen.kind}.csv`} download>
            CSV
          </a>
        </p>
      )}
      <label className={styles.choose} htmlFor="import-file">
        {m.import_choose()}
        <input
          id="import-file"
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv,.txt"
          disabled={isBusy}
          onChange={send}
        />
      </label>
      <p role="status">{isBusy ? m.import_sending({ name: name ?? "" }) : ""}</p>
    </div>
  );
}
