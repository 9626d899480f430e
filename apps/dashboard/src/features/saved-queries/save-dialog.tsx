import type { ParameterKind } from "@andir/domain/saved-query";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useId, type SubmitEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import type { Question } from "../workbench/ask.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ParameterChoice } from "./parameter-choice.tsx";
import { kindFor, variablesIn, type Parameter, type Variable } from "./parameters.ts";
import { queryProblemWord } from "./query-words.ts";
import { SaveQueryDocument, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";

interface SaveDialogProps {
  question: Question;
  /** The saved query that gets a new version, as it was when the question was taken from it; a new one without it. */
  into?: SavedQuery_QueryFragment;
  onClose: () => void;
  onSaved: (query: { id: string; revision: number }) => void;
}

interface SaveDraft {
  name: string;
  description: string;
  /** By variable; "" is a variable that nobody chooses. */
  kinds: Record<string, ParameterKind | "">;
  labels: Record<string, string>;
}

/** Keeps the question under a name, for oneself alone; to share it is a step of its own. */
export function SaveDialog({ question, into, onClose, onSaved }: SaveDialogProps) {
  const id = useId();
  const client = useApolloClient();
  const onceKey = useOnceKey();
  const [save] = useMutation(SaveQueryDocument, { errorPolicy: "none" });
  const { draft, change, clear } = useDraft<SaveDraft>(`save-query.${into?.id ?? "new"}`, startOf(into));
  const fields = { name: `${id}-name`, description: `${id}-description` };
  const { errors, attempt, errorOf, isBusy } = useAttempt(fields, queryProblemWord);
  const variables = variablesIn(question.query);
  const kindOf = (variable: Variable) => draft.kinds[variable.name] ?? kindFor(variable) ?? "";

  const parameters = (): Parameter[] =>
    variables.flatMap((variable) => {
      const kind = kindOf(variable);
      const label = draft.labels[variable.name]?.trim() ?? "";
      return kind === "" ? [] : [{ name: variable.name, kind, label: label === "" ? null : label }];
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { name, description } = draft;
      const wish = {
        ...(into && { savedQueryId: into.id, revision: into.revision }),
        name,
        description,
        text: question.query,
        variables: question.variables,
        parameters: parameters(),
      };
      const { data } = await save({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const saved = data?.saveQuery.savedQuery;
      if (saved) {
        clear();
        client.cache.evict({ id: "ROOT_QUERY", fieldName: "savedQueries" });
        showToast({ words: m.saved_done({ name: saved.name }) });
        onSaved(saved);
      }
      return data?.saveQuery.problems;
    });
  };

  return (
    <Dialog title={into ? m.saved_version_title() : m.saved_save_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
        <Field
          id={fields.name}
          label={m.saved_name()}
          help={<FieldHelp of="query.name" label={m.saved_name()} />}
          hint={m.saved_name_hint()}
          error={errorOf(fields.name)}
          maxLength={120}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextArea
          id={fields.description}
          label={m.saved_description()}
          help={<FieldHelp of="query.description" label={m.saved_description()} />}
          hint={m.saved_description_hint()}
          error={errorOf(fields.description)}
          maxLength={2000}
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
        />
        {variables.length > 0 && (
          <ParameterChoice
            variables={variables.map((variable) => ({
              name: variable.name,
              kind: kindOf(variable),
              label: draft.labels[variable.name] ?? "",
            }))}
            onKind={(name, kind) => change({ kinds: { ...draft.kinds, [name]: kind } })}
            onLabel={(name, label) => change({ labels: { ...draft.labels, [name]: label } })}
          />
        )}
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

/** Of a query that is kept: what its readers choose now, and nothing else. */
function startOf(into: SavedQuery_QueryFragment | undefined): SaveDraft {
  if (!into) return { name: "", description: "", kinds: {}, labels: {} };
  const { name, description, text, parameters } = into;
  const chosen = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const kinds = variablesIn(text).map((variable) => [variable.name, chosen.get(variable.name)?.kind ?? ""] as const);
  const labels = parameters.map((parameter) => [parameter.name, parameter.label ?? ""] as const);
  return { name, description, kinds: Object.fromEntries(kinds), labels: Object.fromEntries(labels) };
}
