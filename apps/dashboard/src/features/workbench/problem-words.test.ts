import { buildSchema } from "graphql";
import { readQuestion } from "./find-problems.ts";
import { locateErrors } from "./locate.ts";
import { placeOf } from "./problem.ts";

const schema = buildSchema(`
  enum Kind { MONTH YEAR }
  input Filter { name: String, kind: Kind, at: Int! }
  type Person { id: ID! name: String! reports(first: Int): ReportConnection! }
  type PersonConnection { totalCount: Int! nodes: [Person!]! }
  type Report { id: ID! daysLate: Int }
  type ReportConnection { nodes: [Report!]! }
  type Query { people(first: Int, filter: Filter): PersonConnection! person(id: ID!): Person }
`);
const read = (query: string, variables = "") => readQuestion({ query, variables, operationName: null }, schema);
/** Where it is said, and with which words. */
const said = (query: string, variables = "") =>
  read(query, variables).problems.map((problem) => {
    const text = problem.in === "query" ? query : variables;
    const { line, column } = placeOf(text, problem.from);
    return `${problem.in === "variables" ? "variables " : ""}${line}:${column} ${text.slice(problem.from, problem.to)} | ${problem.message}`;
  });

test.each([
  ["{ people { nodes { nam } } }", "1:20 nam | Kolom “nam” tidak ada pada Person. Mungkin maksud Anda: name."],
  [
    "{\n  people {\n    nodes {\n      name\n",
    "5:1  | Di sini diperlukan sebuah nama, bukan akhir teks. Periksa kurung sebelum tempat ini.",
  ],
  [
    "{ people { nodes { name } }) }",
    '1:28 ) | Di sini diperlukan sebuah nama, bukan ")". Periksa kurung sebelum tempat ini.',
  ],
  ["{ people }", "1:3 people | “people” adalah objek: sebutkan kolom yang Anda perlukan di dalam kurung kurawal."],
  [
    "{ people { totalCount { id } } }",
    "1:23 { id } | “totalCount” adalah satu nilai: hapus kurung kurawal sesudahnya.",
  ],
  [
    "{ people(frist: 1) { totalCount } }",
    "1:10 frist | Argumen “frist” tidak dikenal pada Query.people. Mungkin maksud Anda: first.",
  ],
  ["{ person { id } }", "1:3 person | “person” memerlukan argumen “id” (ID!)."],
  ["{ people(first: $n) { totalCount } }", "1:18 n | Variabel $n belum disebut di baris pertama kueri."],
  [
    "query ($n: Int) { people { totalCount } }",
    "1:8 $n: Int | Variabel $n disebut tetapi tidak dipakai: pakai, atau hapus.",
  ],
  [
    "query ($n: String) { people(first: $n) { totalCount } }",
    "1:8 $n: String | Variabel $n bertipe String, di sini diperlukan Int.",
  ],
  [
    "{ people(filter: { at: 1, kind: MONT }) { totalCount } }",
    "1:33 MONT | “MONT” bukan salah satu nilai Kind. Mungkin maksud Anda: MONTH.",
  ],
  ["{ people(filter: {}) { totalCount } }", "1:18 {} | Kolom masukan “Filter.at” (Int!) wajib diisi."],
  ['{ people(first: "3") { totalCount } }', '1:17 "3" | Diperlukan nilai bertipe Int, bukan "3".'],
  [
    "query ($k: Knd) { people { totalCount } }",
    "1:12 Knd | Tipe “Knd” tidak ada. Mungkin maksud Anda: Kind, ID atau Int.",
  ],
])("%s", (query, expected) => {
  expect(said(query)).toContain(expected);
});

const WITH = "query ($n: Int!) { people(first: $n) { totalCount } }";

test.each([
  ["", "1:8 $n: Int! | Isi variabel $n (Int!)."],
  ["{\n  n: 1\n}", "variables 2:3 n | JSON ini belum benar."],
  ['{ "n": "x" }', 'variables 1:3 "n" | Nilai "x" tidak cocok untuk variabel $n.'],
  ["[1]", "variables 1:1 [1] | Variabel ditulis sebagai objek"],
])("variables %s", (variables, expected) => {
  const [first = ""] = said(WITH, variables);
  expect(first.slice(0, expected.length)).toBe(expected);
});

test("nothing typed is nothing wrong, and comments alone are nothing", () => {
  expect(said("")).toEqual([]);
  expect(said("# only a thought")).toEqual([]);
});

test("without the schema the grammar alone is read", () => {
  const question = { query: "{ whatever { x } }", variables: "", operationName: null };
  expect(readQuestion(question, null).problems).toEqual([]);
});

test("of several operations the chosen one runs, and all are offered", () => {
  const query = "query A { people { totalCount } } query B { people { totalCount } }";
  const reading = readQuestion({ query, variables: "", operationName: "B" }, schema);
  expect(reading.operationNames).toEqual(["A", "B"]);
  expect(reading.operation?.name?.value).toBe("B");
});

describe("what the server refuses stands where it is to be mended", () => {
  const query =
    "query Much {\n  people(first: 100) {\n    nodes {\n      reports(first: 100) { nodes { id } }\n    }\n  }\n}";
  const at = (extensions: Record<string, unknown>, path?: string[]) => {
    const [problem] = locateErrors([{ message: "No.", extensions, ...(path && { path }) }], query, read(query), schema);
    return [query.slice(problem?.from, problem?.to), problem?.message];
  };

  test("too many items: at the list that multiplies most", () => {
    const [place, message] = at({ code: "COST_LIMIT_EXCEEDED", limited: "nodes", count: 10_100, limit: 5000 });
    expect(place).toBe("reports(first: 100)");
    expect(message).toContain("10.100");
    expect(message).toContain("5.000");
  });

  test("too deep: at the first field that is", () => {
    expect(at({ code: "COST_LIMIT_EXCEEDED", limited: "depth", count: 4, limit: 3 })[0]).toBe("nodes");
  });

  test("an error of a field: at the field", () => {
    expect(at({ code: "INTERNAL" }, ["people", "nodes"])[0]).toBe("nodes");
  });

  test("too long: at the operation", () => {
    const [place, message] = at({ code: "TIMEOUT" });
    expect(place).toBe("Much");
    expect(message).toMatch(/Persempit filter/);
  });
});
