import { addDays, agencyDate, isIsoDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { formatCount, formatDay } from "../../../lib/format.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { useAttempt } from "../../problems/use-attempt.ts";
import dialog from "../change-dialog.module.css";
import { PostList_PositionFragmentDoc, type PostList_PositionFragment } from "../posts/post-list.generated.ts";
import { FieldHelp } from "../../help/field-help.tsx";
import { SplitOrgUnitDocument } from "./unit-dialogs.generated.ts";
import styles from "./split-unit-dialog.module.css";

interface SplitUnitDialogProps {
  unit: { id: string; name: string };
  posts: readonly FragmentType<PostList_PositionFragment>[];
  onClose: () => void;
  onDone: (words: string) => void;
}

const IDS = {
  name: "split-name",
  code: "split-code",
  startsOn: "split-from",
  positionIds: "split-posts",
  reason: "split-reason",
};

/** A part of a unit becomes a unit of its own: which posts go there is ticked. */
export function SplitUnitDialog({ unit, posts, onClose, onDone }: SplitUnitDialogProps) {
  const { data } = useSuspenseFragment({ fragment: PostList_PositionFragmentDoc, from: [...posts] });
  const { draft, change, clear } = useDraft(`unit-split.${unit.id}`, { name: "", code: "", startsOn: "", reason: "" });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [split] = useMutation(SplitOrgUnitDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS);
  const today = agencyDate(new Date());
  const held = data.filter(({ endsOn }) => endsOn === null || endsOn >= today);

  function toggle(id: string) {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!draft.name.trim()) missing.push({ field: IDS.name, message: m.adm_unit_name_missing() });
    if (!draft.code.trim()) missing.push({ field: IDS.code, message: m.adm_unit_code_missing() });
    if (!draft.startsOn) missing.push({ field: IDS.startsOn, message: m.adm_date_missing() });
    if (ticked.size === 0) missing.push({ field: IDS.positionIds, message: m.adm_split_posts_missing() });
    if (!draft.reason.trim()) missing.push({ field: IDS.reason, message: m.adm_reason_missing() });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const input = { ...draft, orgUnitId: unit.id, positionIds: [...ticked] };
      const problems = (await split({ variables: { input } })).data?.splitOrgUnit.problems;
      if (problems?.length === 0) {
        clear();
        onDone(m.adm_split_done({ name: draft.name.trim(), n: formatCount(ticked.size) }));
        onClose();
      }
      return problems;
    });
  }
  const line = (name: "name" | "code" | "startsOn" | "reason") => ({
    id: IDS[name],
    error: errorOf(IDS[name]),
    autoComplete: "off",
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  return (
    <Dialog title={m.adm_split_title({ unit: unit.name })} onClose={onClose}>
      <form className={dialog.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
        <Field
          {...line("name")}
          label={m.adm_unit_name()}
          help={<FieldHelp of="post.unitName" label={m.adm_unit_name()} />}
        />
        <Field
          {...line("code")}
          label={m.adm_unit_code()}
          help={<FieldHelp of="post.unitCode" label={m.adm_unit_code()} />}
          hint={m.adm_unit_code_hint()}
        />
        <Field
          {...line("startsOn")}
          type="date"
          label={m.adm_unit_first_day()}
          help={<FieldHelp of="post.unitStart" label={m.adm_unit_first_day()} />}
        />
        <fieldset className={styles.posts} aria-describedby={errorOf(IDS.positionIds) && "split-posts-error"}>
          <legend>{m.adm_split_posts()}</legend>
          {held.map(({ id, title, employee }, at) => (
            <Checkbox
              key={id}
              id={at === 0 ? IDS.positionIds : `split-${id}`}
              label={employee.name}
              hint={title}
              checked={ticked.has(id)}
              onChange={() => toggle(id)}
            />
          ))}
          {errorOf(IDS.positionIds) && (
            <p id="split-posts-error" className={styles.error}>
              {errorOf(IDS.positionIds)}
            </p>
          )}
        </fieldset>
        <Field
          {...line("reason")}
          label={m.reason()}
          help={<FieldHelp of="post.reason" label={m.reason()} />}
          hint={m.adm_regulation_hint()}
        />
        <p className={dialog.meaning} role="status">
          {isIsoDate(draft.startsOn) && ticked.size > 0
            ? m.adm_split_meaning({
                n: formatCount(ticked.size),
                unit: unit.name,
                last: formatDay(addDays(draft.startsOn, -1)),
                name: draft.name.trim() || m.adm_split_new(),
                date: formatDay(draft.startsOn),
              })
            : m.adm_split_choose()}
        </p>
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.adm_split()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
