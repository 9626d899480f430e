/** What the runner asks of a server beside the road under measurement: where it listens, what it has spent, when to go. */
export function answerRunner({ port, stop, countStatements = () => 0 }) {
  process.on("message", (message) => {
    if (message === "usage") {
      const { user, system } = process.cpuUsage();
      process.send({ usage: { cpuMicroseconds: user + system, statements: countStatements() } });
    }
    if (message === "stop") void stop().finally(() => process.disconnect());
  });
  process.on("disconnect", () => process.exit());
  process.send({ port });
}
