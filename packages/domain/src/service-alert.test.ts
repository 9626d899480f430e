import { gotWorse, SERVICE_ALERT as rules, type ServiceAlertKind } from "./service-alert.ts";

const of = (value: number, count = 100) => ({ value, count });

test.each<[string, ServiceAlertKind, ReturnType<typeof of> | null, ReturnType<typeof of> | null, boolean]>([
  ["a fifth longer and three minutes more", "WAITING", of(15), of(18), true],
  ["a fifth longer, but two minutes", "WAITING", of(10), of(12), false],
  ["three minutes more, but under a fifth", "WAITING", of(30), of(33), false],
  ["exactly a fifth of thirty", "WAITING", of(30), of(36), true],
  ["a hair under it", "WAITING", of(30), of(35.99), false],
  ["shorter", "WAITING", of(30), of(20), false],
  ["from no wait at all", "WAITING", of(0), of(3), true],
  ["too few visits in the month", "WAITING", of(15), of(30, 29), false],
  ["just enough visits in both", "WAITING", of(15, 30), of(30, 30), true],
  ["too few visits before", "WAITING", of(15, 29), of(30), false],
  ["nobody came before", "WAITING", null, of(30), false],
  ["nobody came in the month", "WAITING", of(15), null, false],
  ["five points lower", "INDEX", of(88.3), of(83.3), true],
  ["a hundredth less than five", "INDEX", of(88.3), of(83.31), false],
  ["higher", "INDEX", of(70), of(90), false],
  ["too few answers", "INDEX", of(90), of(60, 9), false],
  ["just enough answers", "INDEX", of(90, 10), of(60, 10), true],
  ["no answer before", "INDEX", null, of(60), false],
])("%s", (_, kind, before, after, expected) => {
  expect(gotWorse(kind, before, after, rules)).toBe(expected);
});
