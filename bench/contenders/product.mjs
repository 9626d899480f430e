import { fileURLToPath } from "node:url";
import { post } from "./post.mjs";

const query = `query Team {
  team {
    members {
      employee {
        name
        reports(first: 3) { nodes { status daysLate period { label } } }
        assessments(first: 3) { nodes { predicate aspects { aspect score } period { label } } }
      }
      position { title unit { name } }
    }
  }
}`;

/** Through HTTP, signed in as the appraiser, with every policy of the product in force. */
export const product = {
  name: "product",
  server: fileURLToPath(new URL("../servers/product.mjs", import.meta.url)),

  async request(origin, { account }) {
    return post(`${origin}/graphql`, { query }, { cookie: await signIn(origin, account) });
  },

  /** The answer as the rows that all contenders are compared by. */
  rows: ({ data }) =>
    data.team.members.map(({ employee, position }) => ({
      name: employee.name,
      title: position.title,
      unit: position.unit.name,
      reports: employee.reports.nodes.map((r) => [r.period.label, r.status, r.daysLate]),
      assessments: employee.assessments.nodes.map((a) => [
        a.period.label,
        a.predicate,
        ...a.aspects.map(({ score }) => score),
      ]),
    })),
};

export async function signIn(origin, { identifier, password }) {
  const mutation = "mutation SignIn($input: SignInInput!) { signIn(input: $input) { problems { message } } }";
  const { url, ...init } = post(`${origin}/graphql`, {
    query: mutation,
    variables: { input: { identifier, password } },
  });
  const response = await fetch(url, init);
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`The appraiser could not sign in: ${await response.text()}`);
  return cookie;
}
