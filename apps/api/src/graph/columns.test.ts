import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLObjectType } from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";
import { Plans } from "../testing/plans.ts";

/** A list reads only the columns of the fields that are shown; so a field that reads one more shows here. */
const LISTS = { plans: "PerformancePlan", reports: "PerformanceReport", assessments: "Assessment" } as const;

let api: TestApi;
let asHead: string;
let asOwner: string;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, name: "Lurah", heads: true });
  const month = await world.month(2026, 9);
  const owner = await world.employee({ in: village, name: "Pegawai", appraisedBy: head });
  const report = await world.report(owner, month, { status: "VERIFIED", daysLate: 2 });
  await world.entry(owner, report, "2026-09-05");
  await world.assessment(owner, head, month, { discipline: 90, workQuality: 80, innovation: null });
  await new Plans(api.dataSource).plan(owner, { approvedByKey: head.key, dueOn: "2026-01-10" });
  asHead = await world.session(head);
  asOwner = await world.session(owner);
});
afterAll(() => api.stop());

test.each(Object.entries(LISTS))(
  "each field of %s reads the same alone as among all others",
  async (list, typeName) => {
    // A plan has lists within lists: one level below it is as much as may be asked for at once.
    const depth = list === "plans" ? 2 : 3;
    const fields = selections((await createSchema()).getType(typeName) as GraphQLObjectType, depth);
    const read = async (as: string, shown: string) => {
      const { data, errors } = await api.ask(
        as,
        `{ employees(first: 2) { nodes { name ${list}(first: 1) { nodes { ${shown} } } } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.["employees"].nodes.find((e: { name: string }) => e.name === "Pegawai")[list].nodes[0];
    };

    for (const as of [asHead, asOwner]) {
      expect(await read(as, "__typename")).toEqual({ __typename: typeName });
      const together = await read(as, [...fields.values()].join(" "));
      for (const [name, selection] of fields) {
        expect({ [name]: together[name] }).toEqual(await read(as, selection));
      }
    }
  },
);

test.each(Object.entries({ employee: "Employee", position: "Position" }))(
  "each field of a team member's %s reads the same alone as among all others",
  async (part, typeName) => {
    const fields = selections((await createSchema()).getType(typeName) as GraphQLObjectType, 2);
    const read = async (shown: string) => {
      const { data, errors } = await api.ask(asHead, `{ team { members { ${part} { ${shown} } } } }`);
      expect(errors).toBeUndefined();
      return data?.["team"].members[0][part];
    };

    expect(await read("__typename")).toEqual({ __typename: typeName });
    // All of them at once are more of a whole team than may be asked for.
    const halves = [0, 1].map((half) => [...fields].filter((_, at) => at % 2 === half));
    for (const half of halves) {
      const together = await read(half.map(([, selection]) => selection).join(" "));
      for (const [name, selection] of half) {
        expect({ [name]: together[name] }).toEqual(await read(selection));
      }
    }
  },
);

/** Every field that needs no argument, with the leaves below it. */
function selections(type: GraphQLObjectType, depth = 3): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of Object.values(type.getFields())) {
    if (field.args.some(isRequiredArgument)) continue;
    const of = getNamedType(field.type);
    if (isLeafType(of)) found.set(field.name, field.name);
    else if (isObjectType(of) && depth > 1 && !of.name.endsWith("Connection")) {
      const below = [...selections(of, of.name === "Employee" ? 1 : depth - 1).values()];
      if (below.length > 0) found.set(field.name, `${field.name} { ${below.join(" ")} }`);
    }
  }
  return found;
}
