import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { useMemo, useState, type ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import styles from "./docs-panel.module.css";
import { SchemaAwaited } from "./schema-awaited.tsx";
import { useWorkbench } from "./workbench-context.ts";

/** What there is to ask for, read from the contract itself. */
export function DocsPanel() {
  const { schema, docs, showInDocs, leaveDocs } = useWorkbench();
  const [search, setSearch] = useState("");
  if (schema === null) return <SchemaAwaited />;
  const shown = schema.getType(docs.at(-1) ?? "Query") ?? schema.getQueryType();
  return (
    <div className={styles.docs}>
      <SearchLine label={m.workbench_docs_search()} value={search} onChange={setSearch} />
      {search.trim().length > 1 ? (
        <Found
          schema={schema}
          search={search.trim().toLowerCase()}
          onChoose={(type) => {
            setSearch("");
            showInDocs(type);
          }}
        />
      ) : (
        <>
          {docs.length > 0 && (
            <button type="button" className={styles.back} onClick={leaveDocs}>
              <Icon name="left" />
              {docs.at(-2) ?? "Query"}
            </button>
          )}
          {shown && <TypeDocs type={shown} schema={schema} />}
        </>
      )}
    </div>
  );
}

const MOST_FOUND = 60;

function Found({
  schema,
  search,
  onChoose,
}: {
  schema: GraphQLSchema;
  search: string;
  onChoose: (type: string) => void;
}) {
  const found = useMemo(() => findIn(schema, search), [schema, search]);
  if (found.length === 0) return <p className={styles.text}>{m.workbench_docs_none()}</p>;
  return (
    <ul className={styles.list}>
      {found.slice(0, MOST_FOUND).map(({ type, field, description }) => (
        <li key={`${type}.${field}`}>
          <button type="button" className={styles.link} onClick={() => onChoose(type)}>
            {field === "" ? type : `${type}.${field}`}
          </button>
          {description && <p className={styles.text}>{description}</p>}
        </li>
      ))}
    </ul>
  );
}

interface Entry {
  type: string;
  field: string;
  description: string;
}

/** Names first, then words of the descriptions. */
function findIn(schema: GraphQLSchema, search: string): readonly Entry[] {
  const entries = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type): Entry[] => [
      { type: type.name, field: "", description: type.description ?? "" },
      ...("getFields" in type
        ? Object.values(type.getFields()).map(({ name, description }) => ({
            type: type.name,
            field: name,
            description: description ?? "",
          }))
        : []),
    ]);
  const nameOf = ({ type, field }: Entry) => (field || type).toLowerCase();
  const byName = entries.filter((entry) => nameOf(entry).includes(search));
  const byWords = entries.filter(
    (entry) => !nameOf(entry).includes(search) && entry.description.toLowerCase().includes(search),
  );
  return [...byName.toSorted((a, b) => nameOf(a).length - nameOf(b).length), ...byWords];
}

function TypeDocs({ type, schema }: { type: GraphQLNamedType; schema: GraphQLSchema }) {
  return (
    <section className={styles.type} aria-label={type.name}>
      <h2>{type.name}</h2>
      {type.description && <p className={styles.text}>{type.description}</p>}
      {isEnumType(type) && (
        <Entries title={m.workbench_docs_values()}>
          {type.getValues().map(({ name, description, deprecationReason }) => (
            <Entry key={name} head={<code>{name}</code>} description={description} deprecated={deprecationReason} />
          ))}
        </Entries>
      )}
      {(isObjectType(type) || isInterfaceType(type)) && (
        <Entries title={m.workbench_docs_fields()}>
          {byName(Object.values(type.getFields())).map((field) => (
            <Entry
              key={field.name}
              head={
                <>
                  <code>{field.name}</code>: <TypeLink type={field.type} />
                </>
              }
              description={field.description}
              deprecated={field.deprecationReason}
            >
              <Arguments list={field.args} />
            </Entry>
          ))}
        </Entries>
      )}
      {isInputObjectType(type) && (
        <Entries title={m.workbench_docs_fields()}>
          {Object.values(type.getFields()).map((field) => (
            <Entry
              key={field.name}
              head={
                <>
                  <code>{field.name}</code>: <TypeLink type={field.type} />
                </>
              }
              description={field.description}
              deprecated={field.deprecationReason}
            />
          ))}
        </Entries>
      )}
      {(isUnionType(type) || isInterfaceType(type)) && (
        <Entries title={m.workbench_docs_kinds()}>
          {schema.getPossibleTypes(type).map((kind) => (
            <Entry key={kind.name} head={<TypeLink type={kind} />} description={kind.description} />
          ))}
        </Entries>
      )}
    </section>
  );
}

function Entries({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

interface EntryProps {
  head: ReactNode;
  description?: string | null | undefined;
  deprecated?: string | null | undefined;
  children?: ReactNode;
}

function Entry({ head, description, deprecated, children }: EntryProps) {
  return (
    <li>
      <p className={styles.entry}>{head}</p>
      {deprecated && <p className={styles.deprecated}>{m.workbench_docs_deprecated({ reason: deprecated })}</p>}
      {description && <p className={styles.text}>{description}</p>}
      {children}
    </li>
  );
}

function Arguments({ list }: { list: readonly GraphQLArgument[] }) {
  if (list.length === 0) return null;
  return (
    <details className={styles.arguments}>
      <summary>{m.workbench_docs_arguments({ n: String(list.length) })}</summary>
      <ul className={styles.list}>
        {list.map(({ name, type, description }) => (
          <Entry
            key={name}
            head={
              <>
                <code>{name}</code>: <TypeLink type={type} />
              </>
            }
            description={description}
          />
        ))}
      </ul>
    </details>
  );
}

/** A type as it is written, which leads to what it is. */
function TypeLink({ type }: { type: Parameters<typeof getNamedType>[0] & object }) {
  const { showInDocs } = useWorkbench();
  return (
    <button type="button" className={styles.link} onClick={() => showInDocs(getNamedType(type).name)}>
      {String(type)}
    </button>
  );
}

const byName = <T extends { name: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.name.localeCompare(b.name));
