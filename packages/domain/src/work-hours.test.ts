import { codesOfClock, scheduleOf, WORK_HOURS } from "./work-hours.ts";

const THURSDAY = "2026-06-04";
const FRIDAY = "2026-06-05";

test.each([
  [THURSDAY, "FIVE_DAY", { startsAt: "07:30", endsAt: "16:00" }],
  [FRIDAY, "FIVE_DAY", { startsAt: "07:30", endsAt: "16:30" }],
  [FRIDAY, "SIX_DAY", { startsAt: "07:30", endsAt: "14:00" }],
  [THURSDAY, "SHIFT", null],
] as const)("on %s a week of %s has the hours %j", (day, week, hours) => {
  expect(scheduleOf(day, week, WORK_HOURS)).toEqual(hours);
});

const DAY = { startsAt: "07:30", endsAt: "16:00" };

test.each([
  ["07:30", "16:00", []],
  ["06:45", "17:10", []],
  ["07:31", "16:00", ["TL1"]],
  ["08:00", "16:00", ["TL1"]],
  ["08:01", "16:00", ["TL2"]],
  ["08:30", "16:00", ["TL2"]],
  ["08:31", "16:00", ["TL3"]],
  ["09:00", "16:00", ["TL3"]],
  ["09:01", "16:00", ["TL4"]],
  ["15:00", "16:00", ["TL4"]],
  ["07:30", "15:59", ["PSW1"]],
  ["07:30", "15:29", ["PSW2"]],
  ["07:30", "14:59", ["PSW3"]],
  ["07:30", "14:29", ["PSW4"]],
  ["07:45", "15:45", ["TL1", "PSW1"]],
] as const)("in at %s and out at %s is %j", (arrived, left, codes) => {
  expect(codesOfClock(arrived, left, DAY, WORK_HOURS)).toEqual(codes);
});
