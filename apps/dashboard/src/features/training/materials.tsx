import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { showToast } from "../../ui/toast.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import {
  AddTrainingLinkDocument,
  Materials_ProgrammeFragmentDoc,
  RemoveTrainingMaterialDocument,
  type Materials_ProgrammeFragment,
} from "./materials.generated.ts";
import { MaterialFile } from "./material-file.tsx";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

/** What is read or watched; whoever keeps the programme adds to it. */
export function Materials({ programme }: { programme: FragmentType<Materials_ProgrammeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Materials_ProgrammeFragmentDoc, from: programme });
  const [isAdding, setIsAdding] = useState(false);
  const [add] = useMutation(AddTrainingLinkDocument, { errorPolicy: "none" });
  const [remove] = useMutation(RemoveTrainingMaterialDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);
  const { id: programmeId, materials, viewerMayChange } = data;

  const takeAway = ({ id, name, address, kind }: (typeof materials)[number]) =>
    attempt(async () => {
      const answer = (await remove({ variables: { input: { materialId: id } } })).data?.removeTrainingMaterial;
      const restore = () => void add({ variables: { input: { programmeId, name, url: address } } });
      if (answer?.programme) showToast({ words: m.trn_material_removed(), ...(kind === "LINK" && { undo: restore }) });
      return answer?.problems;
    });
  return (
    <section className={styles.part} aria-label={m.trn_materials()}>
      <h2>{m.trn_materials()}</h2>
      {errors.map(({ message }) => (
        <p key={message} role="alert" className={styles.problem}>
          {message}
        </p>
      ))}
      {materials.length === 0 ? (
        <p>{m.trn_materials_none()}</p>
      ) : (
        <ul className={styles.list} aria-label={m.trn_materials()}>
          {materials.map((one) => (
            <li key={one.id}>
              <div className={styles.what}>
                <a href={one.address} target="_blank" rel="noreferrer">
                  {one.name}
                </a>
              </div>
              <span />
              {viewerMayChange && (
                <div className={styles.place}>
                  <Button kind="quiet" disabled={isBusy} onClick={() => void takeAway(one)}>
                    {m.trn_material_remove()}
                    <span className="visually-hidden"> {one.name}</span>
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {viewerMayChange && (
        <div className={styles.buttons}>
          <Button onClick={() => setIsAdding(true)}>{m.trn_link_add()}</Button>
          <MaterialFile programmeId={programmeId} />
        </div>
      )}
      {isAdding && <LinkDialog programmeId={programmeId} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

const IDS = { name: "material-name", url: "material-url" };

function LinkDialog({ programmeId, onClose }: { programmeId: string; onClose: () => void }) {
  const { draft, change, clear } = useDraft(`training.link.${programmeId}`, { name: "", url: "" });
  const [add] = useMutation(AddTrainingLinkDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);

  function submit() {
    const missing = [
      ...(draft.name.trim() ? [] : [{ field: IDS.name, message: m.trn_material_name_missing() }]),
      ...(draft.url.trim() ? [] : [{ field: IDS.url, message: m.trn_problem_address() }]),
    ];
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const answer = (await add({ variables: { input: { programmeId, ...draft } } })).data?.addTrainingLink;
      if (answer?.programme) {
        clear();
        onClose();
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={m.trn_link_add()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_save()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id={IDS.name}
        label={m.trn_material_name()}
        help={<FieldHelp of="training.materialName" label={m.trn_material_name()} />}
        hint={m.trn_material_name_hint()}
        error={errorOf(IDS.name)}
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Field
        id={IDS.url}
        type="url"
        label={m.trn_material_url()}
        help={<FieldHelp of="training.materialUrl" label={m.trn_material_url()} />}
        hint={m.trn_material_url_hint()}
        error={errorOf(IDS.url)}
        value={draft.url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </FormDialog>
  );
}
