import type { EditorView } from "@codemirror/view";
import type { GraphQLFormattedError } from "graphql";
import { useContext, useDeferredValue, useMemo, useRef, useState } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { stored } from "../../lib/stored.ts";
import { ask, type Answered, type Question } from "./ask.ts";
import { readQuestion } from "./find-problems.ts";
import { keepInHistory } from "./history.ts";
import { locateErrors } from "./locate.ts";
import type { Problem } from "./problem.ts";
import { useCost, type Cost } from "./use-cost.ts";
import { useSchema } from "./use-schema.ts";
import { variableId } from "./variable-id.ts";
import type { Workbench } from "./workbench-context.ts";

export interface DeskEvents {
  onSignedOut: () => void;
  /** Something is to be looked up. */
  onDocs: () => void;
}

/** What is typed outlives a reload, a lost network and the session; on a shared device the next person finds a desk of their own. */
export function useDesk(first: Question, { onSignedOut, onDocs }: DeskEvents): Workbench {
  const owner = useContext(DraftOwner);
  const kept = stored("localStorage", `andir.workbench.${owner}.desk`);
  const [question, setQuestion] = useState<Question>(() => read(kept.read()) ?? first);
  const [place, setPlace] = useState<string | null>(null);
  const [chart, setChart] = useState<string | null>(null);
  const [docs, setDocs] = useState<readonly string[]>([]);
  const { schema, state: schemaState, load: loadSchema } = useSchema();
  // A long text is read after the letter is on the screen.
  const seen = useDeferredValue(question);
  const reading = useMemo(() => readQuestion(seen, schema), [seen, schema]);
  const { run, stop, isRunning, answer } = useRun(owner, onSignedOut);
  const cost = useCost(seen, reading);
  const editors = { query: useRef<EditorView>(null), variables: useRef<EditorView>(null) };

  const refused = useMemo(
    () =>
      answer?.answered.kind === "answered" && isSame(answer.to, seen)
        ? locateErrors(answer.answered.errors, seen.query, reading, schema)
        : NOTHING,
    [answer, seen, reading, schema],
  );
  const foreseen = useMemo(
    () => (cost ? locateErrors(asErrors(cost), seen.query, reading, schema) : NOTHING),
    [cost, seen, reading, schema],
  );
  const problems = useMemo(
    () => [...reading.problems, ...(foreseen.length > 0 ? foreseen : refused)],
    [reading, foreseen, refused],
  );

  const put = (next: Question) => {
    setQuestion(next);
    kept.write(JSON.stringify(next));
  };
  const goTo = (place: Omit<Problem, "message">) => {
    const field = place.variable === undefined ? null : document.getElementById(variableId(place.variable));
    if (field !== null) {
      unfold(field);
      field.focus();
      return;
    }
    const view = editors[place.in].current;
    if (view === null) return;
    unfold((view.dom.getRootNode() as ShadowRoot).host);
    const at = (offset: number) => Math.min(offset, view.state.doc.length);
    view.dispatch({ selection: { anchor: at(place.from), head: at(place.to) }, scrollIntoView: true });
    view.focus();
  };
  return {
    question,
    change: (part) => put({ ...question, ...part }),
    open: ({ query, variables = "", operationName = null, labels, place: first = null, chart: drawn = null }) => {
      keepInHistory(owner, question);
      put({ query, variables, operationName, ...(labels && { labels }) });
      setPlace(first);
      setChart(drawn);
    },
    schema,
    schemaState,
    loadSchema,
    reading,
    problems,
    goTo,
    cost,
    run: () => {
      const [problem] = question === seen && foreseen.length > 0 ? foreseen : readQuestion(question, schema).problems;
      if (problem) goTo(problem);
      else if (reading.operation !== null)
        run({
          ...question,
          operationName: reading.operationNames.length > 0 ? (reading.operation.name?.value ?? null) : null,
        });
    },
    stop,
    isRunning,
    answer,
    place,
    setPlace,
    chart,
    docs,
    showInDocs: (type) => {
      setDocs((before) => (before.at(-1) === type ? before : [...before, type]));
      onDocs();
    },
    leaveDocs: () => setDocs((before) => before.slice(0, -1)),
    editors,
  };
}

/** What is folded away cannot be gone to. */
const unfold = (element: Element): void => element.closest("details")?.setAttribute("open", "");

const NOTHING: readonly Problem[] = [];

/** What it would be refused with, as the refusal itself says it. */
const asErrors = ({ problems, nodeCount, nodeLimit, depth, depthLimit }: Cost): GraphQLFormattedError[] =>
  problems.map(({ code, message }) => {
    const over =
      (nodeCount ?? 0) > nodeLimit
        ? { limited: "nodes", count: nodeCount, limit: nodeLimit }
        : { limited: (depth ?? 0) > depthLimit ? "depth" : "other", count: depth, limit: depthLimit };
    return { message, extensions: { code, ...(code === "COST_LIMIT_EXCEEDED" && over) } };
  });

const isSame = (one: Question, other: Question): boolean =>
  one.query === other.query && one.variables === other.variables;

/** One question at a time: another one ends the first. */
function useRun(owner: string, onSignedOut: () => void) {
  const [answer, setAnswer] = useState<{ to: Question; answered: Answered } | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef<AbortController | null>(null);

  async function run(question: Question) {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setIsRunning(true);
    keepInHistory(owner, question);
    const answered = await ask(question, abort.signal);
    if (running.current !== abort) return;
    running.current = null;
    setIsRunning(false);
    setAnswer({ to: question, answered });
    if (answered.kind === "signedOut") onSignedOut();
  }
  return {
    run: (question: Question) => void run(question),
    stop: () => running.current?.abort(),
    isRunning,
    answer,
  };
}

function read(text: string | null): Question | null {
  try {
    const { query, variables, operationName, labels } = JSON.parse(text ?? "null") as Partial<Question>;
    if (typeof query !== "string" || typeof variables !== "string") return null;
    return { query, variables, operationName: operationName ?? null, ...(labels && { labels }) };
  } catch {
    return null; // nothing of ours
  }
}
