import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { stored } from "../../lib/stored.ts";
import type { Mendable } from "../problems/problem-words.ts";
import { inputOf, withIds, type PlanDraft } from "./plan-draft.ts";
import { SavePlanDocument } from "./plan-editor.generated.ts";

export type SavingState =
  | { is: "saved"; at: string | null }
  | { is: "typed" }
  | { is: "saving" }
  /** On this device only, until the network is back. */
  | { is: "offline" }
  /** Somebody else, or another window, has changed the plan. */
  | { is: "conflict" }
  | { is: "refused"; problems: readonly Mendable[] };

interface SavedPlan {
  id: string;
  revision: number;
  year: number;
  positionId: string;
  toComplete: readonly Mendable[];
}

interface Kept {
  revision: number;
  draft: PlanDraft;
  /** Of an amendment: why. */
  reason?: string;
}

const PAUSE = 1200; // milliseconds without a key before what is typed is saved
const RETRY = 10_000; // milliseconds between tries while the server cannot be reached

/** On a shared device the next person finds nothing: the key names who typed it. */
export const keptPlan = (viewerId: string, planId: string) => {
  const place = stored("localStorage", `andir.plan.${viewerId}.${planId}`);
  return {
    read(): Kept | null {
      try {
        return JSON.parse(place.read() ?? "null") as Kept | null;
      } catch {
        return null; // nothing of ours
      }
    },
    write: (kept: Kept | null) => place.write(kept && JSON.stringify(kept)),
  };
};

/**
 * What is typed is on this device at once and with the server a moment later, one request after the other. A lost network or session
 * loses nothing; an answer that got lost is asked for again with the same key, so nothing is done twice.
 */
export function usePlanSaving(viewerId: string, plan: SavedPlan, asRead: PlanDraft) {
  const kept = keptPlan(viewerId, plan.id);
  const [draft, setDraft] = useState<PlanDraft>(() => kept.read()?.draft ?? asRead);
  const [state, setState] = useState<SavingState>(() => {
    const found = kept.read();
    if (!found) return { is: "saved", at: null };
    return found.revision === plan.revision ? { is: "typed" } : { is: "conflict" };
  });
  const [missing, setMissing] = useState(plan.toComplete);
  const [savePlan] = useMutation(SavePlanDocument, { errorPolicy: "none" });
  const now = useRef({
    draft,
    revision: plan.revision,
    isDirty: state.is === "typed",
    isBlocked: state.is === "conflict",
    sent: null as null | { key: string; draft: PlanDraft },
    running: null as null | Promise<boolean>,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });

  const schedule = (after: number) => {
    clearTimeout(now.current.timer);
    now.current.timer = setTimeout(() => void save(), after);
  };

  async function send(): Promise<boolean> {
    const { current } = now;
    current.sent ??= { key: `${plan.id}-${String(current.revision)}-${String(Date.now())}`, draft: current.draft };
    const { key, draft: sent } = current.sent;
    if (sent === current.draft) current.isDirty = false;
    setState({ is: "saving" });
    const { positionId, year } = plan;
    try {
      const { data } = await savePlan({
        variables: { input: { ...inputOf(sent), positionId, year, revision: current.revision, idempotencyKey: key } },
      });
      current.sent = null;
      if (!data) throw new Error("The server has not answered.");
      const { plan: saved, problems } = data.savePlan;
      if (!saved) {
        current.isDirty = true;
        current.isBlocked = problems.some(({ code }) => code === "CONFLICT");
        setState(current.isBlocked ? { is: "conflict" } : { is: "refused", problems });
        return false;
      }
      current.revision = saved.revision;
      current.draft = withIds(current.draft, sent, saved.results);
      setDraft(current.draft);
      setMissing(saved.toComplete);
      if (current.isDirty) {
        kept.write({ revision: current.revision, draft: current.draft });
        return send();
      }
      kept.write(null);
      setState({ is: "saved", at: new Date().toISOString() });
      return true;
    } catch {
      current.isDirty = true;
      setState({ is: "offline" });
      schedule(RETRY);
      return false;
    }
  }

  /** False when it could not be: the state says why. */
  function save(): Promise<boolean> {
    const { current } = now;
    clearTimeout(current.timer);
    if (current.isBlocked) return Promise.resolve(false);
    if (!current.isDirty && !current.running) return Promise.resolve(true);
    current.running ??= send().finally(() => (current.running = null));
    return current.running;
  }

  function change(next: (before: PlanDraft) => PlanDraft): void {
    const { current } = now;
    current.draft = next(current.draft);
    current.isDirty = true;
    setDraft(current.draft);
    kept.write({ revision: current.revision, draft: current.draft });
    if (current.isBlocked) return;
    setState((before) => (before.is === "offline" || before.is === "saving" ? before : { is: "typed" }));
    if (!current.running) schedule(PAUSE);
  }

  /** After a conflict: with what is typed here put into the plan as it stands there now. */
  function resume(from: { revision: number; draft: PlanDraft }): Promise<boolean> {
    const { current } = now;
    Object.assign(current, { revision: from.revision, draft: from.draft, isDirty: true, isBlocked: false, sent: null });
    setDraft(from.draft);
    return save();
  }

  useEffect(() => {
    const { current } = now;
    const saveNow = () => void (current.isDirty && save());
    if (current.isDirty) schedule(0);
    window.addEventListener("online", saveNow);
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      window.removeEventListener("online", saveNow);
      document.removeEventListener("visibilitychange", saveNow);
      saveNow();
      clearTimeout(current.timer);
    };
    // Once: what it calls reads the newest from the ref.
  }, []);

  return {
    draft,
    change,
    state,
    missing,
    save,
    resume,
    drop: () => kept.write(null),
  };
}
