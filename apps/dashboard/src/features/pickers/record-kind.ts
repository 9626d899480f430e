/** What an id is the id of; ANY where the schema takes each kind of record. */
export type RecordKind = "EMPLOYEE" | "UNIT" | "PERIOD" | "SERVICE" | "ANY";
