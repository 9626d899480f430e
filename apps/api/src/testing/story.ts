import type { OrgUnit } from "../features/org-units/org-unit.entity.ts";
import { globalId } from "../platform/global-id.ts";
import type { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

type Payload = Record<string, any> & { problems: { field: string[] | null; code: string; message: string }[] };

/** Does what a person does in the API, and answers the payload; what is no problem but a fault fails the test. */
export async function does(
  api: TestApi,
  as: string,
  operation: string,
  input: Record<string, unknown>,
  selection = "__typename",
): Promise<Payload> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  const known = INPUTS[operation] ?? type;
  const { data, errors } = await api.ask(
    as,
    `mutation ($input: ${known}!) { ${operation}(input: $input) { problems { field code message } ${selection} } }`,
    { input },
  );
  if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join("\n"));
  return data?.[operation] as Payload;
}

/** Where several operations share an input. */
const INPUTS: Record<string, string> = {
  openPeriod: "ChangePeriodInput",
  delegate: "DelegateInput",
  closePeriod: "ChangePeriodInput",
  reopenPeriod: "ChangePeriodInput",
};

/** "startsOn IN_THE_PAST": which field has which problem. */
export const codesOf = ({ problems }: Payload): string[] =>
  problems.map(({ field, code }) => `${field?.join(".") ?? ""} ${code}`.trim());

export const unitId = (unit: OrgUnit): string => globalId("OrgUnit", unit.key);
export const postId = (person: Pick<Person, "positionKey">): string => globalId("Position", person.positionKey);

export interface StateOfMember {
  readonly name: string;
  readonly title: string;
  readonly capacity: string;
  readonly state: string;
  readonly daysLate: number;
}

/** How the team of whoever asks stands in a period: one line a post. */
export async function teamOf(
  api: TestApi,
  as: string,
  period: { id: string },
  unit?: OrgUnit,
): Promise<StateOfMember[]> {
  const { data } = await api.ask(
    as,
    `query ($periodId: ID, $orgUnitId: ID) { team(periodId: $periodId, orgUnitId: $orgUnitId) {
       members { reportingState daysLate employee { name } position { title capacity } } } }`,
    { periodId: period.id, orgUnitId: unit ? unitId(unit) : null },
  );
  return (data?.["team"]?.members ?? []).map((m: any) => ({
    name: m.employee.name,
    title: m.position.title,
    capacity: m.position.capacity,
    state: m.reportingState,
    daysLate: m.daysLate,
  }));
}
