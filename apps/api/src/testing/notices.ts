import { followEvents } from "../features/notices/follow.service.ts";
import type { TestApi } from "./api.ts";
import { background } from "./background.ts";

/** What a person has been told until now, in the order of the kinds' names. */
export async function noticeKindsOf(api: TestApi, session: string): Promise<string[]> {
  await followEvents(await background(api));
  const { data, errors } = await api.ask(session, `{ viewer { notices(first: 50) { nodes { kind record { id } } } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["viewer"].notices.nodes
    .filter(({ record }: { record: object | null }) => record !== null)
    .map(({ kind }: { kind: string }) => kind)
    .toSorted();
}
