import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { AcceptInvitationForm } from "../../features/session/accept-invitation-form.tsx";
import { Entrance } from "../../features/session/entrance.tsx";
import { SecondFactorForm } from "../../features/session/second-factor-form.tsx";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";

const route = getRouteApi("/undangan");

const enter = () => window.location.replace("/");

/** Where the link of an invitation leads. Its token stands behind the #, which a browser sends to no server. */
export function InvitationPage() {
  const { query, token } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [asksForCode, setAsksForCode] = useState(false);
  const { installation, invitation } = data;

  if (asksForCode)
    return (
      <Entrance installation={installation} title={m.second_factor_step()} lead={m.second_factor_step_lead()}>
        <SecondFactorForm onSignedIn={enter} onBack={() => window.location.replace("/sign-in")} />
      </Entrance>
    );
  if (!invitation)
    return (
      <Entrance installation={installation} title={m.invitation_gone_title()} lead={m.invitation_gone()}>
        <Link to="/sign-in" search={{}} className={buttonClass("outline")}>
          {m.invitation_to_sign_in()}
        </Link>
      </Entrance>
    );
  return (
    <Entrance
      installation={installation}
      title={m.invitation_title()}
      lead={m.invitation_lead({ until: formatMoment(invitation.expiresAt) })}
    >
      <AcceptInvitationForm
        token={token}
        identifier={invitation.identifier}
        onSignedIn={enter}
        onSecondFactor={() => setAsksForCode(true)}
      />
    </Entrance>
  );
}
