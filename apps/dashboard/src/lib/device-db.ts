import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** What is kept on this device, each under the account that it belongs to. */
export interface Kept {
  id: string;
  account: string;
  /** When it was put here, in milliseconds: the order in which it came. */
  at: number;
  value: unknown;
}

interface Device extends DBSchema {
  /** Written here, and not yet at the server. */
  waiting: { key: string; value: Kept; indexes: { account: string } };
  /** Answers to show while there is no network. */
  answers: { key: string; value: Kept; indexes: { account: string } };
}

let opened: Promise<IDBPDatabase<Device>> | null = null;

/** Rejects where the browser keeps nothing, such as in some private windows. */
export function deviceDb(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("andir", 1, {
    upgrade(db) {
      for (const name of ["waiting", "answers"] as const)
        db.createObjectStore(name, { keyPath: "id" }).createIndex("account", "account");
    },
    terminated: () => void (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Nothing of one person reaches the next at the same device. */
export async function forgetAccount(account: string): Promise<void> {
  const db = await deviceDb();
  const all = db.transaction(["waiting", "answers"], "readwrite");
  for (const name of ["waiting", "answers"] as const) {
    const store = all.objectStore(name);
    for (const key of await store.index("account").getAllKeys(account)) await store.delete(key);
  }
  await all.done;
}
