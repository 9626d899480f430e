import { roomHeaders } from "../../graphql/room.ts";
import { lightened } from "../progress/photo.ts";
import type { Mendable } from "../problems/problem-words.ts";

/** What the server makes of a file that it took. */
export interface TakenFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

const PATIENCE = 300_000; // milliseconds: ten megabytes over a slow line

/** Sends one file to where it is kept, photos as light as they may be; the answer names it by `as`. */
export async function sendFile(
  address: string,
  as: string,
  file: File,
  onceKey: string,
): Promise<{ taken: TakenFile | null; problems: Mendable[] | undefined }> {
  const form = new FormData();
  form.append("file", await lightened(file));
  const response = await fetch(address, {
    method: "POST",
    body: form,
    credentials: "same-origin",
    headers: { ...roomHeaders(), "x-andir-upload": "1", "idempotency-key": onceKey },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = (await response.json()) as { problems?: Mendable[] } & Record<string, TakenFile | undefined>;
  return { taken: answer[as] ?? null, problems: answer.problems };
}
