import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

/** For an installation whose server runs under a role that does not own the tables: the owner's migrations come before it. */
await withDatabase(async () => say("The schema is up to date."));
