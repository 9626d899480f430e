import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ImportsPageQueryVariables } from "./imports-page.generated.ts";

export const importsSearch = (search: Record<string, unknown>): Cursors => cursorsIn(search);

export const importsVariables = (cursors: Cursors): ImportsPageQueryVariables => pageVariables(cursors, 20);
