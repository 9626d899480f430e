import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Listing } from "../../ui/listing.tsx";
import {
  Participants_RegistrationFragmentDoc,
  type Participants_RegistrationFragment,
} from "./participants.generated.ts";
import { partState } from "./words.ts";

/** Who takes part, as far as one may see it. */
export function Participants({ registrations }: { registrations: FragmentType<Participants_RegistrationFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: Participants_RegistrationFragmentDoc, from: registrations });
  return (
    <Listing
      caption={m.trn_participants()}
      rows={data}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.adm_name(),
        cell: ({ employee: { id, name } }) => (
          <Link to="/people/$id" params={{ id }}>
            {name}
          </Link>
        ),
      }}
      columns={[
        { key: "unit", head: m.adm_unit(), cell: ({ unit }) => unit?.name ?? "–" },
        {
          key: "state",
          head: m.trn_state(),
          cell: (part) => {
            const state = partState(part);
            return (
              <Chip icon={state.icon} tone={state.tone}>
                {state.word()}
                {part.waitingPlace !== null && ` · ${m.trn_waiting_place({ n: String(part.waitingPlace) })}`}
              </Chip>
            );
          },
        },
        {
          key: "score",
          head: m.trn_score_head(),
          isNumber: true,
          cell: ({ bestScore }) => (bestScore === null ? "–" : formatCount(bestScore)),
        },
        {
          key: "certificate",
          head: m.trn_certificate(),
          cell: ({ certificate }) => certificate?.code ?? "–",
        },
      ]}
    />
  );
}
