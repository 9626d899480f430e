import { connectionType } from "../../platform/connection.ts";
import { Realisation } from "./realisation.type.ts";

export const RealisationConnection = connectionType("Realisation", () => Realisation);
