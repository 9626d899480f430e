import { own, type PersonalTable } from "./personal-table.ts";

/** What is kept of how a person uses the product: gone with the name, and weeks sooner, by the rule of the cycle. */
export const USE_DATA: readonly PersonalTable[] = [
  { table: "first_use", about: own("employee_key"), fields: { day: "t.day" }, order: "t.day", isRemoved: true },
  {
    table: "week_of_use",
    about: own("employee_key"),
    fields: { startsOn: "t.starts_on", onPhone: "t.on_phone", onComputer: "t.on_computer" },
    order: "t.starts_on",
    isRemoved: true,
  },
];
