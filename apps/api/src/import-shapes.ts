import { attendanceDaysShape } from "./features/attendance/attendance-days.shape.ts";
import { attendanceMonthsShape } from "./features/attendance/attendance-months.shape.ts";
import { attendanceSheetShape } from "./features/attendance/attendance-sheet.shape.ts";
import { rekapShape } from "./features/national-ratings/rekap.shape.ts";
import { appraisersShape } from "./features/personnel/appraisers.shape.ts";
import { employeesShape } from "./features/personnel/employees.shape.ts";
import { postsShape } from "./features/personnel/posts.shape.ts";
import { unitsShape } from "./features/personnel/units.shape.ts";
import { plansShape } from "./features/plans/plans.shape.ts";
import { queueTicketShape } from "./features/services/queue-ticket.shape.ts";
import { surveyShape } from "./features/services/survey.shape.ts";
import type { ImportShape } from "./platform/imports/import-shape.ts";
import { declareShapes } from "./platform/imports/shape-registry.ts";

/** Every kind of file that can be brought in. */
export const importShapes: readonly ImportShape[] = [
  employeesShape,
  unitsShape,
  postsShape,
  appraisersShape,
  plansShape,
  rekapShape,
  attendanceDaysShape,
  attendanceSheetShape,
  attendanceMonthsShape,
  queueTicketShape,
  surveyShape,
];

declareShapes(importShapes);
