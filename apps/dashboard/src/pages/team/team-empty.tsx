import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";

/** Who is missing, and who can supply them. */
export function TeamEmpty({ unit, period }: { unit: string | null; period: string }) {
  return (
    <Notice title={m.team_empty_title()}>
      {unit === null ? m.team_empty_own({ period }) : m.team_empty_unit({ unit, period })}
    </Notice>
  );
}
