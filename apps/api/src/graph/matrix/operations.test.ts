import type { GraphQLObjectType } from "graphql";
import { createSchema } from "../../schema.ts";
import { TestApi, type Answer } from "../../testing/api.ts";
import { castOf, type Cast } from "./cast.ts";
import { declaredTables, row, rowsOf } from "./declared.ts";
import { examplesOf } from "./examples.ts";

/** docs/access.md, "Operations": every root field, as everyone. One that the document does not have fails here. */

const tables = declaredTables();

let api: TestApi;
let cast: Cast;
let examples: Record<string, string>;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
  examples = examplesOf(cast);
});
afterAll(() => api.stop());

const ACTORS = [
  "nobody",
  "employee",
  "appraiser",
  "unitHead",
  "team",
  "analyst",
  "admin",
  "unitAdmin",
  "official",
] as const;

function sessionOf(actor: (typeof ACTORS)[number]): string | null {
  const { sessions } = cast;
  if (actor === "nobody") return null;
  if (actor === "employee") return sessions.peer;
  return actor === "unitHead" ? sessions.otherHead : sessions[actor];
}

/** y it runs (what it finds is a matter of the records), S sign in first, F not for this role. */
function signOf({ errors }: Answer): string {
  const code = errors?.[0]?.extensions.code;
  if (code === "UNAUTHENTICATED") return "S";
  if (code === "FORBIDDEN") return "F";
  if (code === "NOT_FOUND") return "y";
  expect(errors).toBeUndefined();
  return "y";
}

test.each(["Query", "Mutation"])(
  "%s: each operation runs for those whom the table names",
  async (kind) => {
    const type = (await createSchema()).getType(kind) as GraphQLObjectType;
    const signs = new Map<string, string[]>();
    // Signing out comes last: it ends the sessions that the others are tried with.
    const names = Object.keys(type.getFields()).toSorted();
    for (const name of names.toSorted((a, b) => Number(a === "signOut") - Number(b === "signOut"))) {
      const example = examples[name];
      if (example === undefined) throw new Error(`examples.ts has no example of ${name}.`);
      const cells: string[] = [];
      for (const actor of ACTORS) {
        const operation = `${kind.toLowerCase()} { ${name}${example} }`;
        cells.push(signOf(await api.ask(sessionOf(actor), operation)));
      }
      signs.set(`\`${name}\``, cells);
    }

    expect(tables.get(kind === "Query" ? "Queries" : "Mutations")).toEqual([
      row("operation", ...ACTORS),
      ...rowsOf(signs),
    ]);
  },
  300_000,
); // each operation by each person: hundreds of requests
