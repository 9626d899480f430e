import type { WebhookEvent } from "@andir/domain/webhook";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { EVENT_GROUPS, EVENT_WORDS } from "./event-words.ts";
import styles from "./webhooks.module.css";

export interface EndpointFacts {
  name: string;
  purpose: string;
  url: string;
  events: WebhookEvent[];
  tellsPeople: boolean;
}

interface EndpointDialogProps {
  title: string;
  /** Names the form and its record. */
  draft: string;
  before: EndpointFacts;
  meaning: string;
  run: (facts: EndpointFacts) => Promise<readonly Mendable[] | undefined>;
  onClose: () => void;
}

const IDS = { name: "hook-name", purpose: "hook-purpose", url: "hook-url", events: "hook-events" } as const;

/** Where a system listens, what it is told of and what for. */
export function EndpointDialog({ title, draft: key, before, meaning, run, onClose }: EndpointDialogProps) {
  const { draft, change, clear } = useDraft<EndpointFacts>(`webhook.${key}`, before);
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS);
  const { name, purpose, url, events, tellsPeople } = draft;

  function send(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(draft);
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const problems = await run(draft);
      if (problems?.length === 0) {
        clear();
        onClose();
      }
      return problems;
    });
  }
  const toggle = (event: WebhookEvent, isOn: boolean) =>
    change({ events: isOn ? [...events, event] : events.filter((one) => one !== event) });
  const line = (field: "name" | "purpose" | "url") => ({
    id: IDS[field],
    error: errorOf(IDS[field]),
    value: draft[field],
    autoComplete: "off",
    onChange: ({ target }: { target: { value: string } }) => change({ [field]: target.value }),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={send}>
        {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
        <Field
          {...line("name")}
          label={m.hook_name()}
          help={<FieldHelp of="webhook.name" label={m.hook_name()} />}
          hint={m.hook_name_hint()}
        />
        <Field
          {...line("purpose")}
          label={m.hook_purpose()}
          help={<FieldHelp of="webhook.purpose" label={m.hook_purpose()} />}
          hint={m.hook_purpose_hint()}
        />
        <Field
          {...line("url")}
          inputMode="url"
          label={m.hook_url()}
          help={<FieldHelp of="webhook.url" label={m.hook_url()} />}
          hint={m.hook_url_hint()}
        />
        <fieldset id={IDS.events} tabIndex={-1} aria-describedby={errorOf(IDS.events) && `${IDS.events}-error`}>
          <legend>{m.hook_events()}</legend>
          {errorOf(IDS.events) && (
            <p id={`${IDS.events}-error`} className={styles.error}>
              {errorOf(IDS.events)}
            </p>
          )}
          {EVENT_GROUPS.map((group) => (
            <fieldset key={group.word()} className={styles.group}>
              <legend>{group.word()}</legend>
              {group.events.map((event) => (
                <Checkbox
                  key={event}
                  id={`hook-${event}`}
                  label={EVENT_WORDS[event]()}
                  checked={events.includes(event)}
                  onChange={({ target }) => toggle(event, target.checked)}
                />
              ))}
            </fieldset>
          ))}
        </fieldset>
        <Checkbox
          id="hook-people"
          label={m.hook_people()}
          hint={m.hook_people_hint()}
          checked={tellsPeople}
          onChange={({ target }) => change({ tellsPeople: target.checked })}
        />
        <p className={styles.meaning}>{meaning}</p>
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.hook_save()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );

  function missingOf(facts: EndpointFacts): FormError[] {
    return [
      ...(name.trim() ? [] : [{ field: IDS.name, message: m.hook_name_missing() }]),
      ...(purpose.trim() ? [] : [{ field: IDS.purpose, message: m.hook_purpose_missing() }]),
      ...(url.trim() ? [] : [{ field: IDS.url, message: m.hook_url_missing() }]),
      ...(facts.events.length > 0 ? [] : [{ field: IDS.events, message: m.hook_events_missing() }]),
    ];
  }
}
