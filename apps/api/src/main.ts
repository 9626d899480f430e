import { parseEnv } from "./env.ts";
import { assertPortIsFree } from "./start/port.ts";
import { untilStopped } from "./start/until-stopped.ts";

// graphql and fastify ask for it while they load, so it stands before the first import of them.
process.env.NODE_ENV ??= "production";

await untilStopped(async (life) => {
  const env = parseEnv(process.env);
  await assertPortIsFree(env.host, env.port);
  // Loaded only now: a wrong setting is answered at once, not after every library.
  const { serve } = await import("./start/serve.ts");
  await serve(env, life);
});
