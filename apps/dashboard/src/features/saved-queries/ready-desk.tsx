import type { ReactNode } from "react";
import type { Question } from "../workbench/ask.ts";
import { WorkbenchContext } from "../workbench/workbench-context.ts";
import type { Given } from "./use-answer.ts";

const nothing = () => {};

/** A desk whose question is a saved one: it is run and shown as at the workbench, and not written on. */
export function ReadyDesk({ question, given, children }: { question: Question; given: Given; children: ReactNode }) {
  return (
    <WorkbenchContext
      value={{
        question,
        change: nothing,
        open: nothing,
        schema: null,
        schemaState: "ready",
        run: given.run,
        stop: nothing,
        isRunning: given.isRunning,
        answer: given.answer,
      }}
    >
      {children}
    </WorkbenchContext>
  );
}
