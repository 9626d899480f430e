import { connectionType } from "../../platform/connection.ts";
import { Objection } from "./objection.entity.ts";

export const ObjectionConnection = connectionType("Objection", () => Objection);
