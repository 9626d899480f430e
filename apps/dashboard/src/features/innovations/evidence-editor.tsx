import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FileButton } from "../files/file-button.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { fieldId } from "./form-fields.ts";
import type { EvidenceDraft } from "./innovation-draft.ts";
import styles from "./innovation-form.module.css";
import { innovationProblemWord } from "./innovation-words.ts";

const MOST = 10;

interface EvidenceEditorProps {
  evidence: readonly EvidenceDraft[];
  errorOf: (field: string) => string | undefined;
  onChange: (evidence: EvidenceDraft[]) => void;
}

/** What shows it: modules, photos, decrees, each as a file or at its address. */
export function EvidenceEditor({ evidence, errorOf, onChange }: EvidenceEditorProps) {
  const set = (at: number, part: Partial<EvidenceDraft>) =>
    onChange(evidence.map((one, index) => (index === at ? { ...one, ...part } : one)));

  return (
    <fieldset className={styles.group} id={fieldId("evidence")} tabIndex={-1}>
      <legend>{m.innovation_evidence()}</legend>
      <p className={styles.quiet}>{m.innovation_evidence_lead()}</p>
      {evidence.map((one, at) => {
        const path = (field: string) => fieldId(`evidence.${at}.${field}`);
        return (
          <div key={at} className={styles.row} role="group" aria-label={m.innovation_evidence_n({ n: at + 1 })}>
            <div className={styles.pair}>
              <Field
                id={path("name")}
                label={m.innovation_evidence_name()}
                help={<FieldHelp of="innovation.evidenceName" label={m.innovation_evidence_name()} />}
                hint={m.innovation_evidence_name_hint()}
                error={errorOf(path("name"))}
                value={one.name}
                onChange={(event) => set(at, { name: event.target.value })}
              />
              {one.evidenceId ? (
                <p className={styles.quiet}>
                  {m.innovation_evidence_file()}{" "}
                  <a href={`/files/innovations/${one.evidenceId}`} target="_blank" rel="noreferrer">
                    {one.fileName || m.innovation_evidence_file_open()}
                  </a>
                </p>
              ) : (
                <Field
                  id={path("url")}
                  label={m.innovation_evidence_url()}
                  help={<FieldHelp of="innovation.evidenceUrl" label={m.innovation_evidence_url()} />}
                  hint={m.innovation_evidence_url_hint()}
                  error={errorOf(path("url"))}
                  type="url"
                  inputMode="url"
                  value={one.url}
                  onChange={(event) => set(at, { url: event.target.value })}
                />
              )}
            </div>
            <div className={styles.actions}>
              <Button onClick={() => onChange(evidence.filter((_, index) => index !== at))}>
                {m.innovation_evidence_remove({ n: at + 1 })}
              </Button>
            </div>
          </div>
        );
      })}
      {evidence.length < MOST && (
        <div className={styles.actions}>
          <FileButton
            address="/files/innovations"
            as="evidence"
            label={m.innovation_evidence_file_add()}
            word={innovationProblemWord}
            onTaken={({ id, name }) => onChange([...evidence, { name, url: "", evidenceId: id, fileName: name }])}
          />
          <Button onClick={() => onChange([...evidence, { name: "", url: "" }])}>{m.innovation_evidence_add()}</Button>
        </div>
      )}
    </fieldset>
  );
}
