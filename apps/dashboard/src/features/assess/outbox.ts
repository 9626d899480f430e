import type { Rating } from "@andir/domain/rating";

/** What someone has chosen and written so far. */
export interface Draft {
  workResult: Rating | null;
  behaviour: Rating | null;
  reason: string;
}

/** A draft on its way to the server, kept in this browser until it has arrived. */
export interface Unsent extends Draft {
  sheetId: string;
  positionId: string;
  employeeId: string;
  periodId: string;
  assessmentId: string | null;
  /** What it goes on from. */
  revision: number;
  /** A new one with each change: the server answers a second try of the same as it did the first. */
  key: string;
  /** What was sent without an answer: should the server have it, it is no other person's. */
  attempted: Draft | null;
}

/** A draft as the server has it. */
export interface Saved extends Draft {
  assessmentId: string | null;
  revision: number;
}

/** What the server says of one try. It throws when nobody answers. */
export type Sent =
  | { kind: "kept"; assessmentId: string; revision: number; at: string }
  | { kind: "changed"; theirs: Draft & { assessmentId: string; revision: number } }
  | { kind: "refused"; words: string };

export type SaveState =
  | { kind: "clean" }
  | { kind: "saving" }
  | { kind: "kept"; at: string }
  | { kind: "waiting" }
  | { kind: "changed"; theirs: Draft & { revision: number } }
  | { kind: "refused"; words: string };

interface Shelf {
  read: () => string | null;
  write: (text: string | null) => void;
}

const CLEAN: SaveState = { kind: "clean" };

/**
 * What is chosen and typed goes to this browser's own shelf at once and to the server a moment later. Without a connection it
 * waits on the shelf, over a reload, a new session and the next person, and goes when there is one again.
 */
export class Outbox {
  private unsent: Record<string, Unsent>;
  private states = new Map<string, SaveState>();
  private running = new Map<string, Promise<boolean>>();
  private listeners = new Set<() => void>();
  private landed = new Map<string, Saved>();

  constructor(
    private readonly shelf: Shelf,
    private readonly send: (unsent: Unsent) => Promise<Sent>,
    private readonly newKey: () => string,
  ) {
    this.unsent = parsed(shelf.read());
    for (const id of Object.keys(this.unsent)) this.states.set(id, { kind: "waiting" });
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get = (sheetId: string): Unsent | null => this.unsent[sheetId] ?? null;
  /**
   * Of what a page was told and what was last saved from here the newer: an answer can have been read on the server just before a save
   * and arrive after it.
   */
  newest(sheetId: string, told: Saved): Saved {
    const landed = this.landed.get(sheetId);
    return landed && landed.revision > told.revision ? landed : told;
  }
  stateOf = (sheetId: string): SaveState => this.states.get(sheetId) ?? CLEAN;
  waiting = (): string[] => Object.keys(this.unsent).filter((id) => this.stateOf(id).kind === "waiting");

  put(draft: Omit<Unsent, "key" | "attempted">): void {
    const before = this.unsent[draft.sheetId];
    // While two versions stand beside each other, what is typed changes one's own.
    const revision = before && this.stateOf(draft.sheetId).kind !== "kept" ? before.revision : draft.revision;
    this.keep({ ...draft, revision, key: this.newKey(), attempted: before?.attempted ?? null });
    if (this.stateOf(draft.sheetId).kind === "refused") this.say(draft.sheetId, CLEAN);
  }

  /** Sends until there is nothing newer; whether the server has it all. */
  flush(sheetId: string): Promise<boolean> {
    const known = this.running.get(sheetId);
    if (known) return known;
    const run = this.sendAll(sheetId).finally(() => this.running.delete(sheetId));
    this.running.set(sheetId, run);
    return run;
  }

  /** In place of what someone else has saved meanwhile. */
  insist(sheetId: string, revision: number): Promise<boolean> {
    const mine = this.unsent[sheetId];
    if (mine) this.keep({ ...mine, revision, key: this.newKey(), attempted: null });
    this.say(sheetId, CLEAN);
    return this.flush(sheetId);
  }

  /** Lets what the server has stand; gives back what was one's own. */
  drop(sheetId: string): Unsent | null {
    const mine = this.get(sheetId);
    this.forget(sheetId);
    this.say(sheetId, CLEAN);
    return mine;
  }

  private async sendAll(sheetId: string): Promise<boolean> {
    for (;;) {
      const one = this.unsent[sheetId];
      if (!one) return true;
      if (this.stateOf(sheetId).kind === "changed") return false;
      this.say(sheetId, { kind: "saving" });
      let sent: Sent;
      try {
        sent = await this.send(one);
      } catch {
        const latest = this.unsent[sheetId];
        if (latest) this.keep({ ...latest, attempted: contentOf(one) });
        this.say(sheetId, { kind: "waiting" });
        return false;
      }
      if (sent.kind === "changed" && isOwn(sent.theirs, one)) {
        this.keep({
          ...(this.unsent[sheetId] ?? one),
          key: this.newKey(),
          revision: sent.theirs.revision,
          attempted: null,
        });
        continue;
      }
      if (sent.kind !== "kept") {
        this.say(sheetId, sent);
        return false;
      }
      this.landed.set(sheetId, { ...contentOf(one), assessmentId: sent.assessmentId, revision: sent.revision });
      const latest = this.unsent[sheetId];
      if (latest && latest.key !== one.key) {
        this.keep({ ...latest, assessmentId: sent.assessmentId, revision: sent.revision, attempted: null });
        continue;
      }
      this.forget(sheetId);
      this.say(sheetId, { kind: "kept", at: sent.at });
      return true;
    }
  }

  private keep(one: Unsent) {
    this.unsent = { ...this.unsent, [one.sheetId]: one };
    this.shelf.write(JSON.stringify(this.unsent));
  }

  private forget(sheetId: string) {
    const { [sheetId]: _gone, ...rest } = this.unsent;
    this.unsent = rest;
    this.shelf.write(Object.keys(rest).length === 0 ? null : JSON.stringify(rest));
  }

  private say(sheetId: string, state: SaveState) {
    this.states.set(sheetId, state);
    for (const listener of this.listeners) listener();
  }
}

export const contentOf = ({ workResult, behaviour, reason }: Draft): Draft => ({ workResult, behaviour, reason });
const isSame = (one: Draft, other: Draft): boolean =>
  one.workResult === other.workResult && one.behaviour === other.behaviour && one.reason.trim() === other.reason.trim();
const isOwn = (theirs: Draft, { attempted }: Unsent): boolean => attempted !== null && isSame(theirs, attempted);

function parsed(text: string | null): Record<string, Unsent> {
  try {
    return text === null ? {} : (JSON.parse(text) as Record<string, Unsent>);
  } catch {
    return {}; // nothing of ours
  }
}
