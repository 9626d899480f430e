import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { useMemo, useState } from "react";
import * as m from "../../messages/messages.js";
import { fieldsIn, withArgument, withField, withoutArgument, withoutField } from "./edit-selection.ts";
import styles from "./fields-panel.module.css";
import { readQuestion } from "./find-problems.ts";
import { SchemaAwaited } from "./schema-awaited.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import { useWorkbench } from "./workbench-context.ts";

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** The question put together by ticking: what is ticked is written into the text, what is unticked taken out. */
export function FieldsPanel() {
  const { schema, question, change } = useWorkbench();
  // The text as it stands this moment and not as it was last read: a tick is written at a place in it.
  const { operation } = useMemo(() => readQuestion(question, null), [question]);
  const [search, setSearch] = useState("");
  if (schema === null) return <SchemaAwaited />;
  const isEmpty = question.query.replaceAll(/#.*/g, "").trim() === "";
  if (isEmpty)
    return (
      <button
        type="button"
        className={styles.begin}
        onClick={() => change({ query: `${question.query}query {\n  __typename\n}\n` })}
      >
        {m.workbench_begin()}
      </button>
    );
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return <p className={styles.none}>{m.workbench_fields_unreadable()}</p>;
  return (
    <div className={styles.panel}>
      <SearchLine label={m.workbench_fields_search()} value={search} onChange={setSearch} />
      <FieldList type={root} parent={operation} search={search.trim().toLowerCase()} />
    </div>
  );
}

interface FieldListProps {
  type: Composite;
  parent: OperationDefinitionNode | FieldNode;
  search?: string;
}

function FieldList({ type, parent, search = "" }: FieldListProps) {
  const asked = fieldsIn(parent.selectionSet);
  const fields = Object.values(type.getFields())
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .filter(
      ({ name, description }) =>
        search === "" ||
        name.toLowerCase().includes(search) ||
        description?.toLowerCase().includes(search) ||
        asked.some((each) => each.name.value === name),
    );
  return (
    <ul className={styles.list}>
      {fields.map((field) => (
        <FieldLine
          key={field.name}
          field={field}
          parent={parent}
          asked={asked.find(({ name }) => name.value === field.name) ?? null}
        />
      ))}
    </ul>
  );
}

interface FieldLineProps {
  field: GraphQLField<unknown, unknown>;
  parent: OperationDefinitionNode | FieldNode;
  /** Where the text asks for it. */
  asked: FieldNode | null;
}

function FieldLine({ field, parent, asked }: FieldLineProps) {
  const { question, change, showInDocs } = useWorkbench();
  const type = getNamedType(field.type);
  const isOpen = asked !== null && (isObjectType(type) || isInterfaceType(type));
  const toggle = () => {
    if (asked === null) change({ query: withField(question.query, parent, field) });
    else if (parent.selectionSet) change({ query: withoutField(question.query, parent.selectionSet, asked) });
  };
  return (
    <li>
      <span className={styles.line}>
        <label title={field.description ?? undefined}>
          <input type="checkbox" checked={asked !== null} onChange={toggle} />
          <span className={styles.name}>{field.name}</span>
        </label>
        <button
          type="button"
          className={styles.type}
          onClick={() => showInDocs(type.name)}
          aria-label={m.workbench_docs_of({ type: type.name })}
        >
          {String(field.type)}
        </button>
      </span>
      {asked !== null && field.args.length > 0 && <Arguments field={field} asked={asked} />}
      {isOpen && <FieldList type={type} parent={asked} />}
    </li>
  );
}

function Arguments({ field, asked }: { field: GraphQLField<unknown, unknown>; asked: FieldNode }) {
  const { question, change } = useWorkbench();
  return (
    <ul className={styles.arguments} aria-label={m.workbench_arguments_of({ field: field.name })}>
      {field.args.map(({ name, type, description }) => {
        const isGiven = asked.arguments?.some((each) => each.name.value === name) ?? false;
        const toggle = () =>
          change({
            query: isGiven
              ? withoutArgument(question.query, asked, name)
              : withArgument(question.query, asked, name, type),
          });
        return (
          <li key={name}>
            <label title={description ?? undefined}>
              <input type="checkbox" checked={isGiven} onChange={toggle} />
              <span>{name}:</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
