import { shapeOfValue } from "./answer-shape.ts";
import { askedShape, type FieldShape, type FieldShapes } from "./asked-shape.ts";
import { flattened, nestedRows, placeName, placesOf } from "./flatten.ts";

const keysOf = (data: unknown) => flattened(data).columns.map(({ key }) => key);
const kindsOf = (data: unknown) => Object.fromEntries(flattened(data).columns.map(({ key, kind }) => [key, kind]));

describe("the table of an answer", () => {
  const connection = {
    assessments: {
      totalCount: 2,
      pageInfo: { hasNextPage: false, endCursor: "x" },
      nodes: [
        {
          predicate: "GOOD",
          discipline: 81.5,
          publishedAt: null,
          employee: { name: "Sari", post: { grade: "III/a" } },
        },
        { predicate: null, discipline: -1, publishedAt: "2026-07-03T02:00:00.000Z", employee: null },
      ],
    },
  };

  test("nested objects are columns with dots, and what is null in one row is found in another", () => {
    const { columns, rows, place } = flattened(connection);
    expect(placeName(place)).toBe("assessments");
    expect(columns.map(({ key, kind }) => [key, kind])).toEqual([
      ["predicate", "text"],
      ["discipline", "number"],
      ["publishedAt", "dateTime"],
      ["employee.name", "text"],
      ["employee.post.grade", "text"],
    ]);
    expect(rows).toEqual([
      ["GOOD", 81.5, null, "Sari", "III/a"],
      [null, -1, "2026-07-03T02:00:00.000Z", null, null],
    ]);
  });

  test("edges give their nodes, without cursors", () => {
    const data = { reports: { edges: [{ cursor: "a", node: { status: "SENT", __typename: "Report" } }] } };
    expect(flattened(data)).toMatchObject({
      rows: [["SENT"]],
      columns: [{ key: "status" }],
      place: { isConnection: true },
    });
  });

  test("groups are a table, before any other list, and the rows of a connection before other lists", () => {
    const data = {
      viewer: { roles: [{ role: "ANALYST" }] },
      assessments: { groupedAggregates: [{ periodStartsOn: "2026-01-01", count: 3, average: { discipline: 80 } }] },
    };
    expect(keysOf(data)).toEqual(["periodStartsOn", "count", "average.discipline"]);
    expect(placesOf(shapeOfValue(data)).map(placeName)).toEqual(["assessments.groupedAggregates", "viewer.roles"]);
    expect(flattened(data, { place: "viewer.roles" }).rows).toEqual([["ANALYST"]]);
  });

  test("an answer without a list is one row", () => {
    const data = { assessments: { totalCount: 7, aggregates: { count: 7, average: { discipline: 79.2 } } } };
    expect(keysOf(data)).toEqual([
      "assessments.totalCount",
      "assessments.aggregates.count",
      "assessments.aggregates.average.discipline",
    ]);
    expect(flattened(data).rows).toEqual([[7, 7, 79.2]]);
    expect(flattened({ employee: null }).rows).toEqual([[null]]);
    expect(flattened(null).rows).toEqual([]);
  });

  test("lists within rows are counted, can be opened, and can be expanded to a row for each", () => {
    const data = {
      employees: {
        nodes: [
          {
            name: "Sari",
            reports: { totalCount: 9, nodes: [{ status: "SENT" }, { status: "DRAFT" }] },
            tags: ["a", "b"],
          },
          { name: "Budi", reports: { totalCount: 0, nodes: [] }, tags: [] },
        ],
      },
    };
    const table = flattened(data);
    expect(table.columns.map(({ key }) => key)).toEqual(["name", "reports.totalCount", "reports", "tags"]);
    expect(table.rows).toEqual([
      ["Sari", 9, 2, "a, b"],
      ["Budi", 0, 0, ""],
    ]);
    expect(nestedRows(table.columns[2]!, table.items[0])).toEqual([["SENT"], ["DRAFT"]]);

    const expanded = flattened(data, { expanded: "reports" });
    expect(expanded.columns.map(({ key }) => key)).toEqual(["name", "reports.totalCount", "reports.status", "tags"]);
    expect(expanded.rows).toEqual([
      ["Sari", 9, "SENT", "a, b"],
      ["Sari", 9, "DRAFT", "a, b"],
      ["Budi", 0, null, ""],
    ]);
    expect(expanded.items).toHaveLength(3);
  });

  test("a nested connection may be asked for by its edges, and a list may stand without a connection", () => {
    const data = {
      units: [{ name: "A", heads: { edges: [{ node: { name: "Sari" } }] }, years: [{ year: 2026 }] }],
    };
    const table = flattened(data);
    expect(table.rows).toEqual([["A", 1, 1]]);
    expect(nestedRows(table.columns[1]!, table.items[0])).toEqual([["Sari"]]);
    expect(nestedRows(table.columns[2]!, table.items[0])).toEqual([[2026]]);
  });

  test.each([
    ["2026-02-28", "date"],
    ["2026-02-28T08:15:00.000Z", "dateTime"],
    ["2026-02-28 and more", "text"],
    ["198703122010011003", "text"],
    ["12", "text"],
    [12, "number"],
    [true, "boolean"],
  ])("%p is of the kind %s", (value, kind) => {
    expect(kindsOf({ list: [{ value }] })).toEqual({ value: kind });
  });

  test("a column of different kinds is text, and nulls tell nothing", () => {
    expect(
      kindsOf({
        list: [
          { a: null, b: 1 },
          { a: 3, b: "x" },
        ],
      }),
    ).toEqual({ a: "number", b: "text" });
  });
});

describe("what is asked for", () => {
  const field = (name: string, selections?: object[], alias?: string) => ({
    kind: "Field",
    name: { value: name },
    ...(alias ? { alias: { value: alias } } : {}),
    ...(selections ? { selectionSet: { selections } } : {}),
  });
  const document = {
    definitions: [
      {
        kind: "OperationDefinition",
        operation: "query",
        selectionSet: {
          selections: [
            field("assessments", [
              field("nodes", [
                field("predicate", undefined, "grade"),
                field("employee", [field("name")]),
                { kind: "FragmentSpread", name: { value: "Rest" } },
              ]),
            ]),
          ],
        },
      },
      {
        kind: "FragmentDefinition",
        name: { value: "Rest" },
        typeCondition: { name: { value: "Assessment" } },
        selectionSet: {
          selections: [
            field("employee", [field("startedOn")]),
            field("history", [field("at")]),
            { kind: "FragmentSpread", name: { value: "Rest" } },
          ],
        },
      },
    ],
  };

  test("the query gives an empty answer its columns, in the order in which they are asked for", () => {
    const data = { assessments: { nodes: [] } };
    expect(flattened(data, { asked: askedShape(document, null) }).columns.map(({ key }) => key)).toEqual([
      "grade",
      "employee.name",
      "employee.startedOn",
      "history.at",
    ]);
  });

  test("an object that is null everywhere keeps its columns, and a list is known from the answer", () => {
    const data = { assessments: { nodes: [{ history: [{ at: "2026-01-01" }], employee: null, grade: "GOOD" }] } };
    const { columns, rows } = flattened(data, { asked: askedShape(document, null) });
    expect(columns.map(({ key, kind }) => [key, kind])).toEqual([
      ["grade", "text"],
      ["employee.name", "text"],
      ["employee.startedOn", "text"],
      ["history", "number"],
    ]);
    expect(rows).toEqual([["GOOD", null, null, 1]]);
  });

  test("who knows the schema knows the kinds before there is a row", () => {
    const schema: Readonly<Record<string, FieldShape>> = {
      "Query.assessments": { type: "AssessmentConnection", kind: null, isList: false },
      "AssessmentConnection.nodes": { type: "Assessment", kind: null, isList: true },
      "Assessment.employee": { type: "Employee", kind: null, isList: false },
      "Assessment.history": { type: "Step", kind: null, isList: true },
      "Employee.startedOn": { type: "Date", kind: "date", isList: false },
      "Step.at": { type: "DateTime", kind: "dateTime", isList: false },
    };
    const shapes: FieldShapes = (type, name) => schema[`${type}.${name}`] ?? null;
    const [place] = placesOf(askedShape(document, null, shapes));
    expect(
      place?.columns.map(({ key, kind, items }) => [key, kind, items?.columns.map((c) => c.kind) ?? null]),
    ).toEqual([
      ["grade", "text", null],
      ["employee.name", "text", null],
      ["employee.startedOn", "date", null],
      ["history", "number", ["dateTime"]],
    ]);
  });
});
