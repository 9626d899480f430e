import { orderByAssessments } from "./features/assessments/assessment-orders.ts";
import { orderByEmployees } from "./features/employees/employee-orders.ts";
import { orderByPlans } from "./features/plans/plan-orders.ts";
import { orderByReports } from "./features/reports/report-orders.ts";

// By what lists are ordered beside their own fields, before the schema is built.
orderByEmployees();
orderByPlans();
orderByReports();
orderByAssessments();
