import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "@tanstack/react-router";
import { createClient } from "../graphql/client.ts";
import { LanguageProvider } from "../features/preferences/language-provider.tsx";
import { createAppRouter } from "./router.tsx";

const client = createClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== "/sign-in") void router.navigate({ to: "/sign-in", search: { returnTo: href }, replace: true });
});
const router = createAppRouter(client);

export function App() {
  return (
    <ApolloProvider client={client}>
      <LanguageProvider>{(language) => <RouterProvider key={language} router={router} />}</LanguageProvider>
    </ApolloProvider>
  );
}
