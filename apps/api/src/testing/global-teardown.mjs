import { rm } from "node:fs/promises";

export default async function stopDatabase() {
  const { server, folder } = globalThis.testDatabase ?? {};
  await server?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
