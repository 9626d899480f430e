import type { Role } from "@andir/domain/role";
import type { Client } from "../request.ts";

/** How the sandbox stands, as seen from either room. */
export interface SandboxState {
  /** CLOSED: nobody has come yet, and it is made for the first who does. */
  readonly phase: "CLOSED" | "PREPARING" | "OPEN";
  /** People of the last quarter of an hour. */
  readonly inside: number;
  readonly madeAt: Date | null;
}

export type Entered = "ENTERED" | "PREPARING" | "FULL" | "NOBODY" | "FAILED";

/** What a server may ask of the sandbox: to let someone in by their role, and to be made anew. Who asks it never learns. */
export interface SandboxDoor {
  /** The most who may be inside at once. */
  readonly places: number;
  state(): Promise<SandboxState>;
  /** `client` is the browser that is let in; of the person the role alone is told. */
  enter(role: Role, client: Client): Promise<Entered>;
  /** Empties it; whoever is inside finds out with the next click. It is made again at once. */
  renew(): void;
}

/** What a server knows of it: absent where the sandbox is switched off. */
export interface SandboxHere {
  readonly door: SandboxDoor;
  readonly isInside: boolean;
}
