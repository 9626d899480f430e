import { useMemo, useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { useWorkbench } from "../workbench/workbench-context.ts";
import { variableId } from "../workbench/variable-id.ts";
import { variableWord } from "./question-words.ts";
import { fieldsFor, type VariableField, type VariableFields } from "./variable-fields.ts";
import styles from "./variable-form.module.css";
import { VariableInput } from "./variable-input.tsx";
import { plainOf, valuesOf, withVariable, type VariableValues } from "./variables-text.ts";

/** A field for each variable of the question. The text of variables is what counts: the fields show it and write into it. */
export function VariableForm() {
  const { question, change, reading, problems, goTo } = useWorkbench();
  const { operation, fields, others } = useFields();
  const values = useMemo(() => valuesOf(question.variables), [question.variables]);
  if (fields.length + others.length === 0) return null;
  const errorOf = (field: VariableField): string | undefined => {
    if (values === null) return undefined;
    const value = values[field.name] ?? null;
    if (field.isRequired && value === null) return m.variable_missing();
    if (field.control.as === "NUMBER" && typeof value === "string")
      return field.control.isWhole ? m.variable_whole_number() : m.variable_number();
    return reading.document === null ? undefined : problems.find(({ variable }) => variable === field.name)?.message;
  };
  return (
    <details className={styles.form} open>
      <summary>{m.variable_form()}</summary>
      {values === null && (
        <p className={styles.said} role="status">
          {m.variable_unreadable()}
        </p>
      )}
      <fieldset className={styles.fields} disabled={values === null} aria-label={m.variable_form()}>
        {fields.map((field) => {
          const word = question.labels?.[field.name] ?? variableWord(operation, field.name);
          const label = word ?? `$${field.name}`;
          return (
            <div key={`${operation} ${field.name}`} className={isWide(field) ? styles.wide : undefined}>
              <VariableInput
                id={variableId(field.name)}
                label={field.isRequired ? m.variable_required({ label }) : label}
                hint={hintOf(field, word !== null)}
                error={errorOf(field)}
                field={field}
                value={(values ?? NO_VALUES)[field.name]}
                onChange={(value, within = []) =>
                  change({ variables: withVariable(question.variables, [field.name, ...within], value) })
                }
              />
            </div>
          );
        })}
      </fieldset>
      {others.length > 0 && (
        <div className={styles.others}>
          <p className={styles.said}>
            {m.variable_others({ names: others.map(({ name, type }) => `$${name} (${type})`).join(", ") })}
          </p>
          <Button kind="quiet" onClick={() => goTo({ in: "variables", from: 0, to: 0 })}>
            {m.variable_open()}
          </Button>
        </div>
      )}
    </details>
  );
}

const NO_VALUES: VariableValues = {};

const isWide = ({ control }: VariableField): boolean => control.as === "CHOICES";

/** What is meant without a value; and of a variable without words, what the schema says of its place. */
function hintOf({ initial, description, control }: VariableField, hasWords: boolean): string | undefined {
  // A list of choices names it itself.
  const isListed = control.as === "CHOICE" || control.as === "YES_NO";
  // A picker says itself what it finds, which is more than "By id.".
  const isPicked = control.as === "RECORD" || control.as === "UNIT_SCOPE";
  const parts = [
    hasWords || isPicked ? null : description,
    initial === undefined || initial === null || isListed ? null : m.variable_initial({ value: plainOf(initial) }),
  ];
  return parts.filter((part) => part !== null).join(" ") || undefined;
}

interface Shown extends VariableFields {
  operation: string | undefined;
}
const NONE: Shown = { operation: undefined, fields: [], others: [] };

/** While the query cannot be read the last fields stay, or they would come and go as one types. */
function useFields(): Shown {
  const { schema, reading } = useWorkbench();
  const { document, operation } = reading;
  const read = useMemo(
    () =>
      schema && document && operation
        ? { ...fieldsFor(schema, document, operation), operation: operation.name?.value }
        : null,
    [schema, document, operation],
  );
  const [last, setLast] = useState<Shown>(read ?? NONE);
  if (read !== null && read !== last) setLast(read);
  return read ?? last;
}
