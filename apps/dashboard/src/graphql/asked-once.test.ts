import { InMemoryCache } from "@apollo/client";
import { buildSchema, Kind, parse, print, validate, type DefinitionNode } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askedOnce } from "./asked-once.ts";

const once = (text: string): string => print(askedOnce(parse(text)));
const said = (text: string): string => print(parse(text));

test("a field that two unmasked fragments name is asked for once, with what each wants of it", () => {
  expect(
    once(`query Q { team { id ...A_team @unmask ...B_team @unmask } }
      fragment A_team on Team { members { id name } }
      fragment B_team on Team { members { id unit { id } } late }`),
  ).toBe(said("query Q { team { id members { id name unit { id } } late } }"));
});

test("a masked fragment stays masked, and goes with what it is made of", () => {
  const text = `query Q { team { ...A_team ...A_team ...B_team @unmask } }
    fragment A_team on Team { id }
    fragment B_team on Team { head { ...C_person } }
    fragment C_person on Person { name }`;
  expect(once(text)).toBe(
    said(`query Q { team { ...A_team head { ...C_person } } }
    fragment A_team on Team { id }
    fragment C_person on Person { name }`),
  );
});

test.each([
  ["an alias", "a: f b: f"],
  ["an argument", "f(n: 1) g: f(n: 1)"],
  ["a variable", "f(n: $x) f2: f(n: $y)"],
  ["a condition", "f @include(if: $x) f"],
  ["a type", "... on A { f } ... on B { f }"],
])("%s tells fields apart", (_, fields) => {
  expect(once(`query Q { o { ${fields} } }`)).toBe(said(`query Q { o { ${fields} } }`));
});

test("a fragment by itself is left as it is", () => {
  const text = "fragment A_team on Team { id ...B_team @unmask } fragment B_team on Team { id }";
  expect(once(text)).toBe(said(text));
});

const root = join(import.meta.dirname, "..");
const schema = buildSchema(readFileSync(join(root, "../../../packages/schema/schema.graphql"), "utf8"));
const definitions = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .flatMap((file) => parse(readFileSync(join(root, file), "utf8")).definitions);
const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
const operations = definitions.flatMap((found): [string, DefinitionNode][] =>
  found.kind === Kind.OPERATION_DEFINITION && found.name ? [[found.name.value, found]] : [],
);

test.each(operations)("%s is a question that the server understands", (_name, operation) => {
  const asked = askedOnce({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  expect(validate(schema, parse(print(asked).replaceAll("@unmask", "")))).toEqual([]);
});

test("the cache gives the same of an answer, asked once or often", () => {
  const often = parse(`query Q { team { id ...A_team @unmask ...B_team @unmask } }
    fragment A_team on Team { members { id name } }
    fragment B_team on Team { members { id unit { id title } } }`);
  const unit = { __typename: "Unit", id: "u", title: "Kelurahan" };
  const data = {
    team: {
      __typename: "Team",
      id: "t",
      members: ["a", "b"].map((id) => ({ __typename: "Member", id, name: id, unit })),
    },
  };
  const cache = new InMemoryCache();
  cache.writeQuery({ query: askedOnce(often), data });
  expect(cache.readQuery({ query: often })).toEqual(data);
  expect(cache.readQuery({ query: askedOnce(often) })).toEqual(data);
});
