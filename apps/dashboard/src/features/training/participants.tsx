import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Listing } from "../../ui/listing.tsx";
import { CertificateCell } from "./certificate-cell.tsx";
import {
  Participants_RegistrationFragmentDoc,
  type Participants_RegistrationFragment,
} from "./participants.generated.ts";
import { WithdrawCertificateDialog } from "./withdraw-certificate-dialog.tsx";
import { partState } from "./words.ts";

interface ParticipantsProps {
  /** When the session ends. */
  endsAt: string;
  registrations: FragmentType<Participants_RegistrationFragment>[];
  onWithdrawn: () => void;
}

/** Who takes part, as far as one may see it. */
export function Participants({ endsAt, registrations, onWithdrawn }: ParticipantsProps) {
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  const { data } = useSuspenseFragment({ fragment: Participants_RegistrationFragmentDoc, from: registrations });
  const chosen = data.find(({ id }) => id === withdrawn);
  return (
    <>
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
              const state = partState(part, endsAt);
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
            cell: (part) => <CertificateCell part={part} onWithdraw={() => setWithdrawn(part.id)} />,
          },
        ]}
      />
      {chosen?.certificate && (
        <WithdrawCertificateDialog
          code={chosen.certificate.code}
          name={chosen.employee.name}
          onClose={() => setWithdrawn(null)}
          onDone={() => {
            setWithdrawn(null);
            onWithdrawn();
          }}
        />
      )}
    </>
  );
}
