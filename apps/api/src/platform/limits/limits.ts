import { Role } from "@andir/domain/role";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Actor } from "../actor.ts";
import type { Check } from "../admission.ts";
import { Deadline } from "../deadline.ts";
import type { Scope } from "../scope.ts";
import { namesIn, variablesOf } from "./arguments.ts";
import { costOf, type Bounds, type Cost } from "./cost.ts";
import { checkLiterals, checkVariables, countMarks } from "./inputs.ts";
import { Points } from "./points.ts";
import { rateLimited, refuse } from "./refusal.ts";
import type { TrustedOperations } from "./trusted.ts";

export const LIMITS = {
  nodes: 5_000,
  /** For analysts and scripts. */
  manyNodes: 50_000,
  depth: 12,
  /** The standard introspection query is this deep. */
  introspectionDepth: 15,
  aliases: 30,
  directives: 8,
  /** Of a document; the parser holds it. */
  tokens: 2_000,
  mutations: 4,
  /** Of one account, in one process. */
  subscriptions: 20,
  connections: 20,
  pointsAnHour: 5_000,
  seconds: 10,
  analystSeconds: 30,
  /** An export: of one account, and in one process, where each holds a connection. */
  exports: 2,
  exportsInAll: 4,
  exportSeconds: 1_800,
} as const;

export interface LimitOptions {
  readonly bounds: Bounds;
  readonly points: Points;
  readonly trusted: TrustedOperations;
  /** Accounts without an hourly limit. */
  readonly exempt: ReadonlySet<string>;
  /** A developer's server answers introspection to everyone. */
  readonly developer: boolean;
  readonly seconds?: number | undefined;
}

/** What the request costs and what is left; by the scope that it runs in. */
export interface Spending {
  readonly limit: number;
  readonly cost: number;
  readonly nodeCount: number;
  readonly remaining: number;
  readonly resetAt: Date;
}
const spendings = new WeakMap<Scope, Spending>();
export const spendingOf = (scope: Scope): Spending | undefined => spendings.get(scope);

/** Everything that an operation may not exceed. Who passes has paid for it. */
export function limits(options: LimitOptions): Check {
  const count = counter(options.bounds);
  return ({ scope, schema, document, operation, variables, hash }) => {
    checkVariables(variables);
    const { cost, marks } = count(schema, document, operation, variables);
    const { actor } = scope;
    if (cost.introspectionDepth > 0 && actor && !mayIntrospect(actor, options)) throw CLOSED();
    hold({ cost, marks }, actor, options.trusted.get(hash));
    if (actor) spend(scope, actor, cost, options);
  };
}

/** How long whoever asks may keep the database at it. */
export const deadlineFor = (scope: Scope, { seconds }: Pick<LimitOptions, "seconds">): Deadline =>
  new Deadline(seconds ?? secondsFor(scope.actor));

export const secondsFor = (actor: Actor | null): number =>
  actor?.roles.has(Role.ANALYST) ? LIMITS.analystSeconds : LIMITS.seconds;

/** Starts the deadline, and says in the answer what it cost. After the checks. */
export const limitsPlugin = (options: LimitOptions): ApolloServerPlugin<Scope> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: scope, operation }) {
        const deadline = deadlineFor(scope, options);
        Object.assign(scope, { deadline });
        // A change that was asked for is made, whether or not the answer arrives.
        if (operation?.operation === "query")
          scope.gone?.addEventListener("abort", () => deadline.abandon(), { once: true });
      },
      async willSendResponse({ contextValue: scope, response }) {
        scope.deadline?.end();
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const spending = spendings.get(scope);
        if (spending) singleResult.extensions = { ...singleResult.extensions, rateLimit: spending };
        if (singleResult.errors) singleResult.errors = withoutGuesses(singleResult.errors, scope, options);
      },
    };
  },
});

/** Suggested names tell the schema, to those to whom it is not shown. */
export const withoutGuesses = (
  errors: readonly GraphQLFormattedError[],
  { actor }: Pick<Scope, "actor">,
  options: Pick<LimitOptions, "developer">,
): readonly GraphQLFormattedError[] =>
  options.developer || (actor && mayIntrospect(actor, options))
    ? errors
    : errors.map((error) => ({ ...error, message: error.message.replace(/ Did you mean .*\?$/s, "") }));

const CLOSED = () =>
  new GraphQLError(
    "The schema is shown by introspection to analysts, and to API tokens with the scope introspection. Everyone may read it in the documentation.",
    { extensions: { code: "FORBIDDEN", http: { status: 403 } } },
  );

export const mayIntrospect = (actor: Actor, { developer }: Pick<LimitOptions, "developer">): boolean =>
  developer || (actor.tokenScopes ? actor.tokenScopes.includes("introspection") : actor.roles.has(Role.ANALYST));

const asksMuch = (actor: Actor): boolean => actor.roles.has(Role.ANALYST) || actor.tokenScopes !== undefined;

/** Throws the first of the limits that a count is over. */
export function hold({ cost, marks }: Counted, actor: Actor | null, known?: { readonly nodes: number }): void {
  within("mutations", cost.mutations, LIMITS.mutations);
  if (!known) {
    within("depth", cost.depth, LIMITS.depth);
    within("depth", cost.introspectionDepth, LIMITS.introspectionDepth);
    within("aliases", marks.aliases, LIMITS.aliases);
    within("directives", marks.directives, LIMITS.directives);
  }
  within("nodes", cost.nodes, Math.max(nodesFor(actor), known?.nodes ?? 0));
}

/** How many items a person may ask for at once. */
export const nodesFor = (actor: Actor | null): number => (actor && asksMuch(actor) ? LIMITS.manyNodes : LIMITS.nodes);

function within(limited: Parameters<typeof refuse>[0], count: number, limit: number): void {
  if (count > limit) throw refuse(limited, count, limit);
}

function spend(
  scope: Scope,
  { accountKey }: Actor,
  cost: Pick<Cost, "points" | "nodes">,
  { points, exempt }: Pick<LimitOptions, "points" | "exempt">,
): void {
  const { now } = scope;
  const limit = LIMITS.pointsAnHour;
  const resetAt = Points.resetAt(now);
  const left = points.remaining(accountKey, limit, now);
  if (!exempt.has(accountKey)) {
    if (cost.points > left) throw rateLimited(cost.points, left, limit, resetAt, now);
    points.spend(accountKey, cost.points, now);
  }
  const remaining = exempt.has(accountKey) ? limit : left - cost.points;
  spendings.set(scope, { limit, cost: cost.points, nodeCount: cost.nodes, remaining, resetAt });
}

/** An event of a subscription costs what its operation does, but for the point that everything costs at least. */
export function payAgain(asked: Scope, scope: Scope, options: LimitOptions): void {
  const paid = spendings.get(asked);
  if (scope.actor && paid && paid.cost > 1)
    spend(scope, scope.actor, { points: paid.cost, nodes: paid.nodeCount }, options);
}

/** What is no operation costs too: a file that is put here or fetched. */
export function pay(scope: Scope, points: number, options: Pick<LimitOptions, "points" | "exempt">): void {
  if (scope.actor) spend(scope, scope.actor, { points, nodes: 0 }, options);
}

export interface Counted {
  readonly cost: Cost;
  readonly marks: ReturnType<typeof countMarks>;
}

const MAX_COUNTS = 50;

/** Counts an operation once for each set of values that its count depends on: for most, once. */
function counter(bounds: Bounds) {
  const known = new WeakMap<
    OperationDefinitionNode,
    { marks: Counted["marks"]; read: Set<string>; costs: Map<string, Cost> }
  >();
  return (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    sent: Record<string, unknown>,
  ): Counted => {
    let entry = known.get(operation);
    if (!entry) {
      checkLiterals(document);
      entry = { marks: countMarks(document, operation), read: new Set(), costs: new Map() };
      known.set(operation, entry);
    }
    const { marks, read, costs } = entry;
    const value = variablesOf(operation, sent);
    const key = () => JSON.stringify([...read].map((name) => sizeOf(value(name))));
    const cached = costs.get(key());
    if (cached) return { cost: cached, marks };

    const before = read.size;
    const reading = (name: string) => {
      read.add(name);
      return value(name);
    };
    const cost = costOf(schema, document, operation, reading, bounds);
    if (read.size > before || costs.size >= MAX_COUNTS) costs.clear();
    costs.set(key(), cost);
    return { cost, marks };
  };
}

/** Of a list only its length counts and what its objects name, of an object that, of a text nothing. */
const sizeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => (typeof one === "object" ? sizeOf(one) : 0));
  if (typeof value === "object" && value !== null) return namesIn(value).toSorted();
  return typeof value === "string" ? 0 : value;
};
