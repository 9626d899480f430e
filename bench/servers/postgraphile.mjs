import { serve } from "./postgraphile-server.mjs";

await serve();
