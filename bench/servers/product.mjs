import { createDataSource } from "../../apps/api/dist/data-source.js";
import { statementCount } from "../../apps/api/dist/platform/sql.js";
import { FROM_HERE_ON } from "../../apps/api/dist/platform/replica/replica-keeper.js";
import { createServer } from "../../apps/api/dist/server.js";
import { answerRunner } from "./side-channel.mjs";

const { DATABASE_URL, POOL_SIZE, NOW, ACCOUNT_KEY } = process.env;

const dataSource = await createDataSource(DATABASE_URL, { poolSize: Number(POOL_SIZE) }).initialize();
// The data was made for one day, so the server lives on that day.
// Nobody may ask as often as a benchmark does, so its account is exempt from the hourly limit, and from that alone.
const app = await createServer({
  dataSource,
  env: {},
  replica: { atLeast: FROM_HERE_ON },
  clock: () => new Date(NOW),
  limits: { exempt: new Set(ACCOUNT_KEY.split(",")) },
});
await app.listen({ host: "127.0.0.1", port: 0 });

answerRunner({
  port: app.server.address().port,
  stop: () => app.close().then(() => dataSource.destroy()),
  countStatements: () => statementCount.value,
});
