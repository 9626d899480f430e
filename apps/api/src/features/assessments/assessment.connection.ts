import { connectionType } from "../../platform/connection.ts";
import { Assessment } from "./assessment.entity.ts";

export const AssessmentConnection = connectionType("Assessment", () => Assessment);
