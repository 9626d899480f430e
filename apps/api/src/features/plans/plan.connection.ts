import { connectionType } from "../../platform/connection.ts";
import { PerformancePlan } from "./plan.entity.ts";

export const PerformancePlanConnection = connectionType("PerformancePlan", () => PerformancePlan);
