import type { QueryVisibility } from "@andir/domain/saved-query";
import { useMutation, useQuery } from "@apollo/client/react";
import { useId, useState, type SubmitEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN, type ComboboxValue } from "../../ui/combobox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { queryProblemWord } from "./query-words.ts";
import { ChangeSavedQueryDocument, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import { QuerySharingDocument } from "./share-dialog.generated.ts";
import styles from "./saved-queries.module.css";

/** What it is called, and who finds it. */
export function ShareDialog({ query, onClose }: { query: SavedQuery_QueryFragment; onClose: () => void }) {
  const id = useId();
  const { data } = useQuery(QuerySharingDocument);
  const sharing = data?.viewer?.querySharing;
  const [change] = useMutation(ChangeSavedQueryDocument, { errorPolicy: "none" });
  const [name, setName] = useState(query.name);
  const [description, setDescription] = useState(query.description);
  const [visibility, setVisibility] = useState<QueryVisibility>(query.visibility);
  const [unit, setUnit] = useState<ComboboxValue>(
    query.unit ? { typed: query.unit.name, chosen: { id: query.unit.id, label: query.unit.name } } : NOTHING_CHOSEN,
  );
  const fields = { name: `${id}-name`, description: `${id}-desc`, visibility: `${id}-who`, unitId: `${id}-unit` };
  const { errors, attempt, errorOf, isBusy } = useAttempt(fields, queryProblemWord);
  const units = sharing?.units ?? [];
  const unitId = unit.chosen?.id ?? (sharing?.anyUnit ? undefined : units[0]?.id);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const input = { savedQueryId: query.id, revision: query.revision, name, description, visibility };
      const { data: answer } = await change({
        variables: { input: { ...input, ...(visibility === "UNIT" && unitId !== undefined && { unitId }) } },
      });
      if (answer?.changeSavedQuery.problems.length === 0) {
        showToast({ words: m.saved_changed() });
        onClose();
      }
      return answer?.changeSavedQuery.problems;
    });
  };

  return (
    <Dialog title={m.saved_share_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
        <Field
          id={fields.name}
          label={m.saved_name()}
          help={<FieldHelp of="query.name" label={m.saved_name()} />}
          hint={m.saved_name_hint()}
          error={errorOf(fields.name)}
          maxLength={120}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextArea
          id={fields.description}
          label={m.saved_description()}
          help={<FieldHelp of="query.description" label={m.saved_description()} />}
          error={errorOf(fields.description)}
          maxLength={2000}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
        <RadioGroup
          id={fields.visibility}
          label={m.saved_who()}
          help={<FieldHelp of="query.who" label={m.saved_who()} />}
          error={errorOf(fields.visibility)}
          value={visibility}
          options={[
            { value: "PRIVATE", label: m.saved_private() },
            { value: "UNIT", label: m.saved_unit(), hint: m.saved_unit_hint() },
            ...(sharing?.agency !== false || query.visibility === "AGENCY"
              ? [{ value: "AGENCY" as const, label: m.saved_agency(), hint: m.saved_agency_hint() }]
              : []),
          ]}
          onChange={setVisibility}
        />
        {visibility === "UNIT" &&
          (sharing?.anyUnit ? (
            <UnitCombobox
              id={fields.unitId}
              label={m.saved_with_unit()}
              help={<FieldHelp of="query.unit" label={m.saved_with_unit()} />}
              error={errorOf(fields.unitId)}
              value={unit}
              onChange={setUnit}
            />
          ) : (
            <SelectField
              id={fields.unitId}
              label={m.saved_with_unit()}
              help={<FieldHelp of="query.unit" label={m.saved_with_unit()} />}
              error={errorOf(fields.unitId)}
              value={unitId ?? ""}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(value) => setUnit({ typed: "", chosen: { id: value, label: "" } })}
            />
          ))}
        <p>{m.saved_share_note()}</p>
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.saved_save()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
