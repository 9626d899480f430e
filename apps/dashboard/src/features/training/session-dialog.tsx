import { addDays, agencyDate, isIsoDate } from "@andir/domain/iso-date";
import type { SessionMode } from "@andir/domain/training";
import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { SaveTrainingSessionDocument, type SessionDialog_SessionFragment } from "./session-dialog.generated.ts";
import { modeWord, trainingProblemWord } from "./words.ts";

const IDS = {
  startsAt: "session-day",
  from: "session-from",
  endsAt: "session-to",
  mode: "session-mode",
  place: "session-place",
  link: "session-link",
  capacity: "session-capacity",
};
const CLOCK = /^([01]\d|2[0-3])[.:][0-5]\d$/;

interface SessionDialogProps {
  programmeId: string;
  /** Null for a new one. */
  session: SessionDialog_SessionFragment | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** The clock of the agency, wherever the device is. */
const clockOf = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
const instantOf = (day: string, clock: string): string => `${day}T${clock.trim().replace(".", ":")}:00+07:00`;

/** When and where a programme is held. */
export function SessionDialog({ programmeId, session, onClose, onSaved }: SessionDialogProps) {
  const { draft, change, clear } = useDraft(`training.session.${session?.id ?? programmeId}`, {
    day: session ? agencyDate(new Date(session.startsAt)) : addDays(agencyDate(new Date()), 14),
    from: session ? clockOf(session.startsAt) : "09:00",
    to: session ? clockOf(session.endsAt) : "10:30",
    mode: session?.mode ?? ("ON_SITE" as SessionMode),
    place: session?.place ?? "",
    link: session?.link ?? "",
    capacity: session?.capacity?.toString() ?? "",
  });
  const [save] = useMutation(SaveTrainingSessionDocument, { errorPolicy: "none", refetchQueries: "active" });
  const onceKey = useOnceKey();
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);
  const isOnline = draft.mode === "ONLINE";

  function submit() {
    const capacity = draft.capacity.trim() === "" ? null : Number(draft.capacity.trim());
    const missing = [
      ...(isIsoDate(draft.day) ? [] : [{ field: IDS.startsAt, message: m.trn_day_missing() }]),
      ...(CLOCK.test(draft.from.trim()) ? [] : [{ field: IDS.from, message: m.trn_clock_missing() }]),
      ...(CLOCK.test(draft.to.trim()) ? [] : [{ field: IDS.endsAt, message: m.trn_clock_missing() }]),
      ...(isOnline || draft.place.trim() ? [] : [{ field: IDS.place, message: m.trn_place_missing() }]),
      ...(!isOnline || draft.link.trim() ? [] : [{ field: IDS.link, message: m.trn_link_missing() }]),
      ...(capacity === null || Number.isInteger(capacity)
        ? []
        : [{ field: IDS.capacity, message: m.trn_problem_capacity() }]),
    ];
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const wish = {
        ...(session && { sessionId: session.id }),
        programmeId,
        mode: draft.mode,
        place: isOnline ? null : draft.place,
        link: isOnline ? draft.link : null,
        startsAt: instantOf(draft.day, draft.from),
        endsAt: instantOf(draft.day, draft.to),
        capacity,
      };
      const input = { ...wish, idempotencyKey: onceKey(wish) };
      const answer = (await save({ variables: { input } })).data?.saveTrainingSession;
      if (answer?.session) {
        clear();
        onSaved(answer.session.id);
      }
      return answer?.problems;
    });
  }
  const line = (id: string, value: string, set: (value: string) => void) => ({
    id,
    value,
    error: errorOf(id),
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  });
  return (
    <FormDialog
      title={session ? m.trn_session_change() : m.trn_session_add()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_save()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        {...line(IDS.startsAt, draft.day, (day) => change({ day }))}
        type="date"
        label={m.trn_field_day()}
        help={<FieldHelp of="training.day" label={m.trn_field_day()} />}
        hint={session ? m.trn_field_day_moved() : undefined}
      />
      <Field
        {...line(IDS.from, draft.from, (from) => change({ from }))}
        type="time"
        label={m.trn_field_from()}
        help={<FieldHelp of="training.from" label={m.trn_field_from()} />}
        hint={m.trn_field_clock_hint()}
      />
      <Field
        {...line(IDS.endsAt, draft.to, (to) => change({ to }))}
        type="time"
        label={m.trn_field_to()}
        help={<FieldHelp of="training.to" label={m.trn_field_to()} />}
      />
      <RadioGroup
        id={IDS.mode}
        label={m.trn_field_mode()}
        help={<FieldHelp of="training.mode" label={m.trn_field_mode()} />}
        value={draft.mode}
        options={(["ON_SITE", "ONLINE"] as const).map((mode) => ({ value: mode, label: modeWord(mode) }))}
        onChange={(mode) => change({ mode })}
      />
      {isOnline ? (
        <Field
          {...line(IDS.link, draft.link, (link) => change({ link }))}
          type="url"
          label={m.trn_field_link()}
          help={<FieldHelp of="training.link" label={m.trn_field_link()} />}
          hint={m.trn_field_link_hint()}
        />
      ) : (
        <Field
          {...line(IDS.place, draft.place, (place) => change({ place }))}
          label={m.trn_field_place()}
          help={<FieldHelp of="training.place" label={m.trn_field_place()} />}
          hint={m.trn_field_place_hint()}
        />
      )}
      <Field
        {...line(IDS.capacity, draft.capacity, (capacity) => change({ capacity }))}
        inputMode="numeric"
        label={m.trn_field_capacity()}
        help={<FieldHelp of="training.capacity" label={m.trn_field_capacity()} />}
        hint={m.trn_field_capacity_hint()}
      />
    </FormDialog>
  );
}
