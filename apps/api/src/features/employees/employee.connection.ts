import { connectionType } from "../../platform/connection.ts";
import { Employee } from "./employee.entity.ts";

export const EmployeeConnection = connectionType("Employee", () => Employee);
