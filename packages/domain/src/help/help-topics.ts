import { START_TOPICS } from "./start-topics.ts";
import { WORK_TOPICS } from "./work-topics.ts";
import { RATED_TOPICS } from "./rated-topics.ts";
import { RIGHTS_TOPICS } from "./rights-topics.ts";
import type { HelpSection } from "./help-text.ts";

/** What the help page tells, in the order in which a newcomer meets it. */
export const HELP_SECTIONS: readonly HelpSection[] = [START_TOPICS, WORK_TOPICS, RATED_TOPICS, RIGHTS_TOPICS];
