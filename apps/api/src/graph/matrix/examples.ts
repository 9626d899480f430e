import type { Cast } from "./cast.ts";

/**
 * One call of every operation, after its name. Those that change something are given what cannot be done, so that the
 * answer is a problem to mend for whoever may call them, and nothing is changed for the next.
 */
export const examplesOf = ({ samples, subject }: Cast): Record<string, string> => ({
  viewer: "{ id }",
  installation: "{ agencyName }",
  node: `(id: "${samples["OrgUnit"]}") { id }`,
  nodes: `(ids: ["${samples["OrgUnit"]}"]) { id }`,
  orgUnit: `(code: "KEL") { id }`,
  orgUnits: "{ totalCount }",
  employee: `(id: "${subject.id}") { id }`,
  employees: "{ totalCount }",
  periods: "{ totalCount }",
  performanceReports: "{ totalCount }",
  assessments: "{ totalCount }",
  team: "{ id }",
  predicate: "(workResult: MEETS, behaviour: MEETS)",
  roleGrants: "{ totalCount }",
  accounts: "{ totalCount }",
  invitation: `(token: "") { identifier }`,
  signInOptions: "{ password }",
  accessLog: "{ totalCount }",
  auditEvents: "{ totalCount }",
  rateLimit: "{ remaining }",

  signIn: `(input: { identifier: "", password: "" }) { problems { code } }`,
  signOut: "{ problems { code } }",
  verifySecondFactor: `(input: { code: "" }) { problems { code } }`,
  acceptInvitation: `(input: { token: "", newPassword: "" }) { problems { code } }`,
  changePassword: `(input: { currentPassword: "", newPassword: "" }) { problems { code } }`,
  startSecondFactor: "{ problems { code } }",
  confirmSecondFactor: `(input: { code: "" }) { problems { code } }`,
  removeSecondFactor: `(input: { password: "" }) { problems { code } }`,
  revokeSession: `(input: { sessionId: "${unknown("Session")}" }) { problems { code } }`,
  revokeOtherSessions: "{ problems { code } }",
  createApiToken: `(input: { name: "", scopes: [], expiresOn: "2020-01-01" }) { problems { code } }`,
  revokeApiToken: `(input: { apiTokenId: "${unknown("ApiToken")}" }) { problems { code } }`,
  createAccount: `(input: { identifier: "" }) { problems { code } }`,
  inviteAccount: `(input: { accountId: "${unknown("Account")}" }) { problems { code } }`,
  deactivateAccount: `(input: { accountId: "${unknown("Account")}", reason: "" }) { problems { code } }`,
  reactivateAccount: `(input: { accountId: "${unknown("Account")}" }) { problems { code } }`,
  logProgress: `(input: { date: "2020-01-01", text: "" }) { problems { code } }`,
  changeProgress: `(input: { entryId: "${unknown("ProgressEntry")}", date: "2020-01-01", text: "" }) { problems { code } }`,
  amendProgress: `(input: { entryId: "${unknown("ProgressEntry")}", text: "", reason: "" }) { problems { code } }`,
  removeProgress: `(input: { entryId: "${unknown("ProgressEntry")}" }) { problems { code } }`,
  addEvidenceLink: `(input: { url: "", name: "", opensForOthers: false }) { problems { code } }`,
  saveReport: `(input: { periodId: "${unknown("Period")}" }) { problems { code } }`,
  submitReport: `(input: { periodId: "${unknown("Period")}", narrative: "" }) { problems { code } }`,
  withdrawReport: `(input: { reportId: "${unknown("PerformanceReport")}" }) { problems { code } }`,
  verifyReport: `(input: { reportId: "${unknown("PerformanceReport")}" }) { problems { code } }`,
  returnReport: `(input: { reportId: "${unknown("PerformanceReport")}", note: "" }) { problems { code } }`,
  delegate: `(input: { toEmployeeId: "${subject.id}", startsOn: "2020-01-01", endsOn: "2020-01-01", reason: "" }) { problems { code } }`,
  endDelegation: `(input: { delegationId: "${unknown("Delegation")}" }) { problems { code } }`,
  grantRole: `(input: { accountId: "${unknown("Account")}", role: ANALYST, reason: "", endsOn: "2026-12-31" }) { problems { code } }`,
  endRoleGrant: `(input: { roleGrantId: "${unknown("RoleGrant")}", reason: "" }) { problems { code } }`,
});

/** The id of a record that is not there. */
const unknown = (type: string): string =>
  Buffer.from(`${type}:00000000-0000-7000-8000-000000000000`).toString("base64url");
