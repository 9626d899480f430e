import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { useDesk, type DeskEvents } from "./use-desk.ts";
import { WorkbenchContext } from "./workbench-context.ts";

/** Holds what is typed and what came of it, for all parts of the workbench below it. */
export function Desk({ children, ...events }: DeskEvents & { children: ReactNode }) {
  const desk = useDesk({ query: firstQuestion(), variables: "", operationName: null }, events);
  return <WorkbenchContext value={desk}>{children}</WorkbenchContext>;
}

const firstQuestion = () => `# ${m.workbench_first_comment()}
query PredikatPerUnit {
  assessments(filter: { period: { kind: { eq: MONTH } } }, first: 1) {
    totalCount
    groupedAggregates(groupBy: [ORG_UNIT, PREDICATE], unitLevel: 1) {
      keys {
        orgUnit {
          name
        }
        predicate
      }
      count
      share
      isWithheld
    }
  }
}
`;
