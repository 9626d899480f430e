import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

export interface HostileOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly kind: "query" | "mutation";
}

const STRINGS = [
  ..."' \" \\ % _ \0 \u202e \ud800 \uffff 💥 ${x} {{x}} $1 ;".split(" "),
  "",
  " ",
  "'; drop table employee; --",
  "\\'; --",
  "a".repeat(3000),
  "%".repeat(200),
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "198501012010011234",
  "__proto__",
  "constructor",
  "null",
  "0",
];
const NUMBERS = [0, -0, 1, -1, 2, 100, 101, 2147483647, -2147483648, 2147483648, 1e21, -1e308, 1.5, 9007199254740992];
const DATES = [
  "2026-02-30",
  "2026-02-28",
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "-001-01-01",
  "12026-01-01",
  "1/2/26",
  "",
  "infinity",
  "now",
];

/** Operations built from the schema, whatever it holds: most are valid, and their values are not what one hopes for. */
export class HostileOperations {
  constructor(
    private readonly schema: GraphQLSchema,
    /** Real ids and cursors, among those that are none. */
    private readonly known: readonly string[],
  ) {}

  /** Each from one number, so that a failure is repeated by its seed. */
  readonly arbitrary: fc.Arbitrary<HostileOperation> = fc
    .noShrink(fc.nat())
    .map((seed) => new Builder(this.schema, this.known, below(seed)).operation());
}

/** Numbers from 0 to what is asked for, always the same for the same seed (mulberry32). */
function below(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % (max + 1);
  };
}

class Builder {
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: readonly string[],
    private readonly upTo: (max: number) => number,
  ) {}

  operation(): HostileOperation {
    const kind = this.chance(3) ? "mutation" : "query";
    const root = this.schema.getRootType(kind as never) as GraphQLObjectType;
    const selection = this.selection(root, 0);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    const query = `${kind} Hostile${definitions} ${selection}`;
    return { query: this.chance(15) ? this.broken(query) : query, variables: this.variables, kind };
  }

  private chance = (percent: number): boolean => this.upTo(99) < percent;
  private pick = <T>(from: readonly T[]): T => from[this.upTo(from.length - 1)]!;

  private selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const few = Array.from({ length: 1 + this.upTo(depth === 0 ? 1 : 3) }, () => this.pick(all));
    const parts = [...new Set(few)].flatMap((field, i) => this.field(field, depth, i));
    return `{ __typename ${parts.join(" ")} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, number: number): string[] {
    const type = getNamedType(field.type);
    if (!isLeafType(type) && (depth >= 4 || this.fields > 12)) return [];
    this.fields += 1;
    const name = this.chance(10) ? `a${number}: ${field.name}` : field.name;
    const head = `${name}${this.argumentsOf(field.args)}${this.chance(3) ? ` @include(if: ${this.chance(50)})` : ""}`;
    if (isLeafType(type)) return [head];
    if (isObjectType(type)) return [`${head} ${this.selection(type, depth + 1)}`];
    if (!isAbstractType(type)) return [];
    const kinds = this.schema.getPossibleTypes(type);
    const one = this.pick(kinds);
    return [`${head} { __typename ... on ${one.name} ${this.selection(one, depth + 1)} }`];
  }

  private argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) => {
      const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
      return needed || this.chance(35) ? [`${arg.name}: ${this.argument(arg)}`] : [];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  private argument(arg: GraphQLArgument): string {
    const value = this.sensible(arg) ?? this.value(arg.type, 0);
    if (this.chance(30)) return literal(value, arg.type);
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${String(arg.type)}`);
    this.variables[name] = this.chance(4)
      ? this.pick<unknown>([...STRINGS, ...NUMBERS, null, [], {}, [[[1]]], true])
      : value;
    return `$${name}`;
  }

  /** Small pages, most of the time: the test is about faults, not about load. */
  private sensible({ name }: GraphQLArgument): number | undefined {
    return (name === "first" || name === "last") && this.chance(90) ? 1 + this.upTo(3) : undefined;
  }

  private value(given: GraphQLInputType, depth: number): unknown {
    const type = getNullableType(given);
    if (!isNonNullType(given) && this.chance(5)) return null;
    if (isListType(type)) {
      const length = this.chance(1) ? 251 : this.upTo(depth > 2 ? 1 : 3);
      return Array.from({ length }, () => this.value(type.ofType as GraphQLInputType, depth + 1));
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields: GraphQLInputField[] = Object.values(type.getFields());
      const needed = fields.filter((f) => isNonNullType(f.type) && f.defaultValue === undefined);
      // Some filters are nested deeper than is allowed, but no deeper than wide.
      const more = Array.from({ length: depth > 20 ? 0 : depth > 2 ? this.upTo(1) : this.upTo(2) }, () =>
        this.pick(fields),
      );
      return Object.fromEntries([...new Set([...needed, ...more])].map((f) => [f.name, this.value(f.type, depth + 1)]));
    }
    switch (getNamedType(type).name) {
      case "Boolean":
        return this.chance(50);
      case "Int":
      case "Float":
      case "Rupiah":
        return this.pick(NUMBERS);
      case "ID":
        return this.chance(60) ? this.pick(this.known) : this.chance(50) ? this.forgedId() : this.pick(STRINGS);
      case "Date":
      case "DateTime":
        return this.chance(50) ? this.pick(DATES) : `20${20 + this.upTo(9)}-0${1 + this.upTo(8)}-15`;
      default:
        return this.chance(20) ? this.pick(this.known) : this.pick(STRINGS);
    }
  }

  /** Made as real ones are, of a type and a key that may not fit together. */
  private forgedId(): string {
    const type = this.pick(["Employee", "Assessment", "Viewer", "Session", "Node", "__Type", "constructor"]);
    const key = this.pick(["0198c8f0-0000-7000-8000-000000000000", "0", "", "' or 1=1 --", "0198c8f0", "\0"]);
    return Buffer.from(`${type}:${key}`).toString("base64url");
  }

  private broken(query: string): string {
    const at = this.upTo(query.length);
    return this.pick([
      () => query.slice(0, at),
      () => query.slice(0, at) + query.slice(at + 1 + this.upTo(20)),
      () =>
        query.slice(0, at) +
        this.pick([
          "{",
          "}",
          "(",
          ")",
          "$x",
          "...",
          "@skip",
          "\0",
          "\ufeff",
          '"""',
          "&",
          "name",
          "fragment F on Query { ...F }",
        ]) +
        query.slice(at),
      () => `${query} ${query}`,
      () => `${query} fragment F on Query { ...G } fragment G on Query { ...F }`,
    ])();
  }
}

function literal(value: unknown, given: GraphQLInputType): string {
  const type = getNullableType(given);
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value))
    return `[${value.map((v) => literal(v, isListType(type) ? (type.ofType as GraphQLInputType) : type)).join(", ")}]`;
  if (isInputObjectType(type))
    return `{ ${Object.entries(value)
      .map(([name, v]) => `${name}: ${literal(v, type.getFields()[name]!.type)}`)
      .join(", ")} }`;
  return isEnumType(type) && typeof value === "string" ? value : JSON.stringify(value);
}
