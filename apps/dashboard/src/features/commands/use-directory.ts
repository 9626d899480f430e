import { useQuery } from "@apollo/client/react";
import { useSettled } from "../../lib/use-settled.ts";
import { CommandSearchDocument } from "./command-search.generated.ts";
import type { Command } from "./command.ts";

const PAUSE = 150; // milliseconds without a key before the search begins
const SHORTEST = 2; // letters: fewer fit nearly everyone

interface Directory {
  people: readonly Command[];
  units: readonly Command[];
  isBusy: boolean;
  hasFailed: boolean;
}

/** People and units by part of the name, from the server as one types. `unitPath` is where a unit is shown. */
export function useDirectory(typed: string, unitPath: string): Directory {
  const name = useSettled(typed, PAUSE);
  const isAsked = name.length >= SHORTEST;
  const { data, previousData, error, loading } = useQuery(CommandSearchDocument, {
    variables: { name },
    skip: !isAsked,
  });
  // What was found by fewer letters stays until the next answer: a list that goes and comes cannot be aimed at.
  const shown = typed.length >= SHORTEST ? (data ?? previousData) : undefined;
  return {
    people: (shown?.employees?.nodes ?? []).flatMap((employee) =>
      employee?.id && employee.name
        ? [
            {
              id: employee.id,
              label: employee.name,
              detail: [employee.position?.title, employee.unit?.name].filter(Boolean).join(" · "),
              icon: "person" as const,
              does: { to: "/people/$id", params: { id: employee.id } },
            },
          ]
        : [],
    ),
    units: (shown?.orgUnits?.nodes ?? []).flatMap((unit) =>
      unit?.id && unit.name
        ? [
            {
              id: unit.id,
              label: unit.name,
              ...(unit.parent?.name && { detail: unit.parent.name }),
              icon: "building" as const,
              does:
                unitPath === "/team"
                  ? { to: "/team", search: { unit: unit.id } }
                  : { to: unitPath, params: { id: unit.id } },
            },
          ]
        : [],
    ),
    isBusy: typed.length >= SHORTEST && (loading || name !== typed),
    hasFailed: isAsked && error !== undefined,
  };
}
