import type { Rating } from "@andir/domain/rating";
import { randomUUID } from "node:crypto";
import { Feedback } from "../features/feedback/feedback.entity.ts";
import { globalId } from "../platform/global-id.ts";
import type { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

type Given = Partial<Omit<Feedback, "id">>;

/** Feedback as it was stored, without going through who may give it. */
export async function someFeedback(api: TestApi, of: Person, by: Person | null, given: Given = {}): Promise<string> {
  const givenOn = given.givenOn ?? api.world.today;
  const { manager } = api.dataSource;
  const key = randomUUID();
  await manager.insert(Feedback, {
    key,
    employeeKey: of.key,
    positionKey: of.positionKey,
    giverKey: by?.key ?? null,
    recordedByKey: null,
    kind: "PEER",
    plannedResultKey: null,
    coreValue: null,
    rating: null,
    text: "Cekatan di loket",
    isAnonymous: false,
    givenAt: new Date(`${givenOn}T03:00:00Z`),
    givenOn,
    requestKey: null,
    ...given,
  });
  return globalId("Feedback", key);
}

/** One rating of each of several people on the same day. */
export const ratings = (
  api: TestApi,
  of: Person,
  by: readonly Person[],
  rating: Rating,
  given: Given = {},
): Promise<string[]> => Promise.all(by.map((person) => someFeedback(api, of, person, { rating, ...given })));
