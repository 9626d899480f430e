import { useMutation } from "@apollo/client/react";
import * as m from "../messages/messages.js";
import { Button } from "../ui/button.tsx";
import { SignOutDocument } from "./sign-out.generated.ts";

export function SignOut() {
  const [signOut, { loading }] = useMutation(SignOutDocument);

  async function leave() {
    await signOut();
    // A new document: nothing of one person stays for the next at the same machine.
    window.location.replace("/sign-in");
  }
  return (
    <Button disabled={loading} onClick={() => void leave()}>
      {m.sign_out()}
    </Button>
  );
}
