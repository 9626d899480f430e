import { useState, type ChangeEvent } from "react";
import { formatFileSize } from "../../lib/file-size.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { ENTRY_INPUTS, type EntryDraft } from "./entry-draft.ts";
import styles from "./evidence-input.module.css";
import { lightened } from "./photo.ts";
import type { WaitingFile } from "./waiting-entry.ts";

const ACCEPTED = "image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv";
const MOST_BYTES = 10 * 1024 * 1024;

interface EvidenceInputProps {
  files: readonly WaitingFile[];
  onFiles: (files: WaitingFile[]) => void;
  draft: EntryDraft;
  onDraft: (part: Partial<EntryDraft>) => void;
  errorOf: (input: string) => string | undefined;
}

/** What shows the work: a photo made on the spot, a file, or a link. */
export function EvidenceInput({ files, onFiles, draft, onDraft, errorOf }: EvidenceInputProps) {
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [asksForLink, setAsksForLink] = useState(false);
  const hasLink = asksForLink || draft.linkUrl !== "";

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const chosen = await Promise.all([...(input.files ?? [])].map(lightened));
    const fitting = chosen.filter(({ size }) => size <= MOST_BYTES);
    setTooLarge(chosen.find(({ size }) => size > MOST_BYTES)?.name ?? null);
    const read = await Promise.all(
      fitting.map(async (file) => ({
        id: crypto.randomUUID(),
        name: file.name,
        type: file.type,
        bytes: await file.arrayBuffer(),
        evidenceId: null,
      })),
    );
    input.value = ""; // the same file may be chosen again
    onFiles([...files, ...read]);
  }
  const error = tooLarge === null ? errorOf(ENTRY_INPUTS.file) : m.evidence_too_large({ name: tooLarge });

  return (
    <fieldset className={styles.evidence} aria-describedby={error ? "entry-file-error" : undefined}>
      <legend className={styles.legend}>{m.work_evidence_title()}</legend>
      <div className={styles.ways}>
        <label className={styles.way}>
          <input
            id={ENTRY_INPUTS.file}
            className="visually-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void take(event)}
          />
          <Icon name="camera" />
          {m.evidence_photo()}
        </label>
        <label className={styles.way}>
          <input
            className="visually-hidden"
            type="file"
            accept={ACCEPTED}
            multiple
            onChange={(event) => void take(event)}
          />
          <Icon name="page" />
          {m.evidence_file()}
        </label>
        {!hasLink && (
          <Button onClick={() => setAsksForLink(true)}>
            <Icon name="link" />
            {m.evidence_link()}
          </Button>
        )}
      </div>
      {error && (
        <p id="entry-file-error" className={styles.error}>
          {error}
        </p>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.id}>
              <Icon name={file.type.startsWith("image/") ? "camera" : "page"} />
              <span className={styles.name}>{file.name}</span>
              <span className={styles.size}>{formatFileSize(file.bytes.byteLength)}</span>
              <Button
                kind="icon"
                aria-label={m.evidence_take_off({ name: file.name })}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hasLink && (
        <div className={styles.link}>
          <Field
            id={ENTRY_INPUTS.url}
            type="url"
            inputMode="url"
            label={m.evidence_link_address()}
            help={<FieldHelp of="work.evidenceUrl" label={m.evidence_link_address()} />}
            hint={m.evidence_link_hint()}
            error={errorOf(ENTRY_INPUTS.url)}
            autoComplete="off"
            value={draft.linkUrl}
            onChange={(event) => onDraft({ linkUrl: event.target.value })}
          />
          <Field
            id={ENTRY_INPUTS.name}
            label={m.evidence_link_name()}
            help={<FieldHelp of="work.evidenceName" label={m.evidence_link_name()} />}
            error={errorOf(ENTRY_INPUTS.name)}
            autoComplete="off"
            value={draft.linkName}
            onChange={(event) => onDraft({ linkName: event.target.value })}
          />
          <Checkbox
            id={ENTRY_INPUTS.opensForOthers}
            label={m.evidence_link_opens()}
            checked={draft.linkOpens}
            onChange={(event) => onDraft({ linkOpens: event.target.checked })}
          />
          {errorOf(ENTRY_INPUTS.opensForOthers) && (
            <p className={styles.error}>{errorOf(ENTRY_INPUTS.opensForOthers)}</p>
          )}
        </div>
      )}
    </fieldset>
  );
}
