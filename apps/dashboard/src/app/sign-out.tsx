import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import * as m from "../messages/messages.js";
import { Button } from "../ui/button.tsx";
import { SignOutDocument } from "./sign-out.generated.ts";

export function SignOut() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut, { loading }] = useMutation(SignOutDocument);

  async function leave() {
    await signOut();
    await navigate({ to: "/sign-in", search: {} });
    // Nothing of one person stays for the next at the same machine.
    await client.clearStore();
  }
  return (
    <Button disabled={loading} onClick={() => void leave()}>
      {m.sign_out()}
    </Button>
  );
}
