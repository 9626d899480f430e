import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { NextUp_TeamFragmentDoc, type NextUp_TeamFragment } from "./next-up.generated.ts";
import { standingOf } from "./standing.ts";

/** Where to begin, or to go on: the first person who still needs a judgement. */
export function NextUp({ team }: { team: FragmentType<NextUp_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: NextUp_TeamFragmentDoc, from: team });
  const standings = data.members.map(({ assessment }) => standingOf(assessment));
  const isReady = standings.includes("READY");
  const first = data.members[standings.findIndex((standing) => standing !== "PUBLISHED" && standing !== "READY")];
  if (!data.period.isOpen) return null;
  return (
    <>
      {first && (
        <Link
          className={buttonClass("primary")}
          to="/penilaian/$post"
          params={{ post: first.position.id }}
          search={{ period: data.period.id }}
        >
          {standings.includes("PUBLISHED") || isReady ? m.assess_continue() : m.assess_start()}
        </Link>
      )}
      {isReady && (
        <Link
          className={buttonClass(first ? "outline" : "primary")}
          to="/penilaian/terbitkan"
          search={{ period: data.period.id }}
        >
          {m.assess_publish_many({ n: standings.filter((standing) => standing === "READY").length })}
        </Link>
      )}
    </>
  );
}
