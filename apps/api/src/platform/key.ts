import { v7 } from "uuid";

/** Primary keys are made here, not by the database: sortable by time, and free of collisions when data moves between servers. */
export const newKey = (): string => v7();
