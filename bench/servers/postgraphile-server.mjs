import { createServer } from "node:http";
import { once } from "node:events";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { answerRunner } from "./side-channel.mjs";

const { DATABASE_URL, POOL_SIZE } = process.env;

/** As its documentation has it for production: the amber preset in library mode, without watching, explaining or an IDE. */
export async function serve(...presets) {
  const pgl = postgraphile({
    extends: [PostGraphileAmberPreset, ...presets],
    grafserv: { watch: false, graphiql: false, websockets: false },
    grafast: { explain: false },
    pgServices: [
      makePgService({ connectionString: DATABASE_URL, schemas: ["public"], poolConfig: { max: Number(POOL_SIZE) } }),
    ],
  });

  const server = createServer();
  const serv = pgl.createServ(grafserv);
  await serv.addTo(server);
  await serv.ready();
  await once(server.listen(0, "127.0.0.1"), "listening");

  answerRunner({
    port: server.address().port,
    stop: async () => {
      server.close();
      await pgl.release();
    },
  });
}
