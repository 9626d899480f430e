import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { DemoAccounts } from "../../features/session/demo-accounts.tsx";
import { Entrance } from "../../features/session/entrance.tsx";
import { ProviderLink } from "../../features/session/provider-link.tsx";
import { SecondFactorForm } from "../../features/session/second-factor-form.tsx";
import { SignInForm, type Credentials } from "../../features/session/sign-in-form.tsx";
import { providerProblemWord } from "../../features/session/words.ts";
import { stored } from "../../lib/stored.ts";
import * as m from "../../messages/messages.js";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";

const route = getRouteApi("/sign-in");
// Outlives a reload and a change of language. The password is kept nowhere.
const typed = stored("sessionStorage", "andir.identifier");

export function SignInPage() {
  const { query } = route.useLoaderData();
  const { returnTo, problem, step } = route.useSearch();
  const { data } = useReadQuery(query);
  const [credentials, setCredentials] = useState<Credentials>({ identifier: typed.read() ?? "", password: "" });
  const [asksForCode, setAsksForCode] = useState(step === "code");
  const [cameBack] = useState<FormError[]>(
    problem === undefined ? [] : [{ field: null, message: providerProblemWord(problem) }],
  );
  const { installation, signInOptions } = data;

  function change(next: Credentials) {
    typed.write(next.identifier);
    setCredentials(next);
  }
  function enter() {
    typed.write(null);
    // A new document: nothing that the person before could see, and no answer still on its way, reaches this one.
    window.location.replace(returnTo ?? "/");
  }

  if (asksForCode)
    return (
      <Entrance installation={installation} title={m.second_factor_step()} lead={m.second_factor_step_lead()}>
        <SecondFactorForm onSignedIn={enter} onBack={() => setAsksForCode(false)} />
      </Entrance>
    );
  return (
    <Entrance
      installation={installation}
      title={m.sign_in()}
      lead={returnTo === undefined ? m.sign_in_lead() : m.sign_in_returning()}
      aside={
        installation.isDemo && (
          <DemoAccounts installation={installation} chosen={credentials.identifier} onChoose={change} />
        )
      }
    >
      {cameBack.length > 0 && <ErrorSummary title={m.sign_in_failed_title()} errors={cameBack} />}
      {signInOptions.password && (
        <SignInForm
          value={credentials}
          onChange={change}
          onSignedIn={enter}
          onSecondFactor={() => setAsksForCode(true)}
        />
      )}
      <ProviderLink options={signInOptions} returnTo={returnTo} isAlternative={signInOptions.password} />
      <p>
        <Link to="/privasi">{m.privacy_notice()}</Link>
      </p>
    </Entrance>
  );
}
