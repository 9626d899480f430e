import { ask, signIn } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";

/** Someone of the demo organisation who gets an account for one journey: the shared accounts stay as they are. */
export interface Someone {
  id: string;
  name: string;
  identifier: string;
  password: string;
}

const PASSWORD = "kereta malam menuju banjar";

interface UnitPeople {
  orgUnit: {
    id: string;
    head: { id: string; name: string } | null;
    employees: { nodes: { id: string; name: string }[] };
  };
}

/** Who heads a unit, and who else works in it. */
export async function peopleOf(code: string): Promise<UnitPeople["orgUnit"]> {
  const session = await signIn(productUrl(), "tim.kinerja");
  const { orgUnit } = await ask<UnitPeople>(
    productUrl(),
    session,
    `{ orgUnit(code: "${code}") { id head { id name } employees(first: 50) { nodes { id name } } } }`,
  );
  return orgUnit;
}

/** Makes the account by an invitation, as an administrator does, and accepts it. */
export async function accountOf({ id, name }: { id: string; name: string }, identifier: string): Promise<Someone> {
  const admin = await signIn(productUrl(), "admin");
  const { createAccount } = await ask<{
    createAccount: { invitationUrl: string | null; problems: { message: string }[] };
  }>(
    productUrl(),
    admin,
    `mutation { createAccount(input: { identifier: "${identifier}", employeeId: "${id}" }) { invitationUrl problems { message } } }`,
  );
  if (createAccount.invitationUrl === null) throw new Error(createAccount.problems[0]?.message);
  const token = new URL(createAccount.invitationUrl).hash.slice(1);
  const { acceptInvitation } = await ask<{ acceptInvitation: { problems: { message: string }[] } }>(
    productUrl(),
    { cookie: "" },
    `mutation { acceptInvitation(input: { token: "${token}", newPassword: "${PASSWORD}" }) { problems { message } } }`,
  );
  if (acceptInvitation.problems[0]) throw new Error(acceptInvitation.problems[0].message);
  return { id, name, identifier, password: PASSWORD };
}
