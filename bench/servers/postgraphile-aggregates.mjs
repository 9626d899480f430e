import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { serve } from "./postgraphile-server.mjs";

// It groups only by what has an index, unless it is told not to look.
await serve(PgAggregatesPreset, { disablePlugins: ["PgIndexBehaviorsPlugin"] });
