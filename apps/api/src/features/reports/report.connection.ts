import { connectionType } from "../../platform/connection.ts";
import { PerformanceReport } from "./report.entity.ts";

export const PerformanceReportConnection = connectionType("PerformanceReport", () => PerformanceReport);
