import { GraphQLError } from "graphql";

/** What a refusal is about, as programs read it. */
export type Limited =
  "nodes" | "fields" | "depth" | "aliases" | "directives" | "mutations" | "list" | "inputDepth" | "subscriptions";

const WORDS: Record<Limited, [what: string, mend: string]> = {
  nodes: ["nodes", "Ask for smaller pages, or for fewer lists within lists."],
  fields: ["fields", "Ask for less at once."],
  depth: ["levels of fields", "Ask for what lies deeper in a query of its own, by id."],
  aliases: ["aliases", "Ask in several requests."],
  directives: ["directives", "Use fewer of them."],
  mutations: ["mutations", "Send the others in requests of their own."],
  list: ["items in one list of the input", "Send the others in requests of their own."],
  inputDepth: ["levels of input", "Combine the conditions more flatly."],
  subscriptions: ["subscriptions at a time", "End the others first."],
};

/** Says the number and the limit, so that a person knows how far off they are and a program can adapt. */
export function refuse(limited: Limited, count: number, limit: number): GraphQLError {
  const [what, mend] = WORDS[limited];
  return new GraphQLError(`This has ${count} ${what}; at most ${limit} are allowed. ${mend}`, {
    extensions: { code: "COST_LIMIT_EXCEEDED", limited, count, limit },
  });
}

export function rateLimited(cost: number, remaining: number, limit: number, resetAt: Date, now: Date): GraphQLError {
  const seconds = Math.max(1, Math.ceil((resetAt.getTime() - now.getTime()) / 1000));
  return new GraphQLError(
    `This costs ${cost} points and ${remaining} of ${limit} an hour are left. Try again in ${seconds} seconds.`,
    {
      extensions: {
        code: "RATE_LIMITED",
        cost,
        remaining,
        limit,
        resetAt: resetAt.toISOString(),
        retryAfterSeconds: seconds,
        http: { status: 429, headers: new Map([["retry-after", String(seconds)]]) },
      },
    },
  );
}
