import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "@tanstack/react-router";
import { createClient } from "../graphql/client.ts";
import type { WhyRefused } from "../graphql/room.ts";
import { LanguageProvider } from "../features/preferences/language-provider.tsx";
import { createAppRouter } from "./router.tsx";

const client = createClient(askToSignIn, sayElsewhere);
const router = createAppRouter(client, askToSignIn);

/** What has become of the room is said over whatever page is open; the code for it is fetched then. */
function sayElsewhere(why: WhyRefused) {
  void import("./show-room-dialog.tsx").then(({ showRoomDialog }) => showRoomDialog(why));
}

/** Several requests may find the session gone at once; the first leads away, and the address asked for comes along. */
function askToSignIn() {
  const { pathname, href } = router.latestLocation;
  if (pathname === "/sign-in") return;
  void router.navigate({ to: "/sign-in", search: pathname === "/" ? {} : { returnTo: href }, replace: true });
}

export function App() {
  return (
    <ApolloProvider client={client}>
      <LanguageProvider>{(language) => <RouterProvider key={language} router={router} />}</LanguageProvider>
    </ApolloProvider>
  );
}
