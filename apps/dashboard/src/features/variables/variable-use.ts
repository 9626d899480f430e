import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { RecordKind } from "../pickers/record-kind.ts";

/** What the place where a variable stands says about it. */
export interface Use {
  record: RecordKind | null;
  description: string | null;
}

/** An argument or an input field, and the type that has it: of an argument, what its field gives. */
interface Place {
  name: string;
  of: string;
  description: string | null;
}

/** Of each variable of the operation how it is used, in its fragments too. The first place that names a record counts. */
export function usesIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const info = new TypeInfo(schema);
  const way: Place[] = [];
  const arrive = (node: { name: { value: string } }, of: string, description?: string | null) => {
    way.push({ name: node.name.value, of, description: description ?? null });
  };
  const leave = () => {
    way.pop();
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      VariableDefinition: () => false,
      Argument: {
        enter(node) {
          const type = info.getFieldDef()?.type;
          arrive(node, type ? getNamedType(type).name : "", info.getArgument()?.description);
        },
        leave,
      },
      ObjectField: {
        enter(node) {
          const parent = getNamedType(info.getParentInputType());
          const field = parent && "getFields" in parent ? parent.getFields()[node.name.value] : undefined;
          arrive(node, parent?.name ?? "", field?.description);
        },
        leave,
      },
      Variable(node) {
        const known = uses.get(node.name.value);
        if (known?.record) return;
        const use = useAt(way, schema);
        if (!known || use.record) uses.set(node.name.value, use);
      },
    }),
  );
  return uses;
}

function useAt(way: readonly Place[], schema: GraphQLSchema): Use {
  // `{ id: { eq: $x } }`: what is compared stands one step out.
  const last = way.at(-1);
  const place = last?.of.endsWith("Comparison") ? way.at(-2) : last;
  if (!place) return { record: null, description: null };
  return { record: recordAt(place, schema), description: place.description };
}

const NOUNS: Readonly<Record<string, RecordKind>> = {
  Employee: "EMPLOYEE",
  OrgUnit: "UNIT",
  Period: "PERIOD",
  Service: "SERVICE",
  Node: "ANY",
};

type Word = readonly [RegExp, RecordKind];
const NAMES: readonly Word[] = [
  [/employee|people|appraiser/i, "EMPLOYEE"],
  [/unit$/i, "UNIT"],
  [/period/i, "PERIOD"],
  [/service$/i, "SERVICE"],
];
const WORDS: readonly Word[] = [
  [/\b(person|employee)\b/i, "EMPLOYEE"],
  [/\bunit\b/i, "UNIT"],
  [/\b(period|last month)\b/i, "PERIOD"],
];
const recordIn = (text: string, words: readonly Word[]): RecordKind | null =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? null;

function recordAt({ name, of, description }: Place, schema: GraphQLSchema): RecordKind | null {
  if (/^ids?$/.test(name)) return NOUNS[of.replace(/(Filter|Scope)$/, "")] ?? null;
  const bare = name.replace(/Ids?$/, "");
  const said = recordIn(bare, NAMES);
  if (said) return said;
  // `assessmentId` is no person's, whatever its description tells of people.
  const noun = bare.charAt(0).toUpperCase() + bare.slice(1);
  if (schema.getType(noun)) return null;
  return recordIn(/^[^;.,]*/.exec(description ?? "")?.[0] ?? "", WORDS);
}
