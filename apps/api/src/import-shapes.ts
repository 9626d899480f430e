import { rekapShape } from "./features/national-ratings/rekap.shape.ts";
import { employeesShape } from "./features/personnel/employees.shape.ts";
import { queueTicketShape } from "./features/services/queue-ticket.shape.ts";
import type { ImportShape } from "./platform/imports/import-shape.ts";
import { declareShapes } from "./platform/imports/shape-registry.ts";

/** Every kind of file that can be brought in. */
export const importShapes: readonly ImportShape[] = [employeesShape, rekapShape, queueTicketShape];

declareShapes(importShapes);
