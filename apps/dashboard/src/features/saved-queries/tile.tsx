import { Link } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Bone, BonePanel, Skeleton } from "../../ui/skeleton.tsx";
import { AnswerView } from "../workbench/answer-view.tsx";
import { variablesFor } from "./parameters.ts";
import { ReadyDesk } from "./ready-desk.tsx";
import styles from "./tile.module.css";
import type { Tile_TileFragment } from "./tile.generated.ts";
import { useAnswer } from "./use-answer.ts";
import type { Choices } from "./use-starts.ts";

interface TileProps {
  tile: Tile_TileFragment;
  choices: Choices;
  onSignedOut: () => void;
  /** What can be done to the tile. */
  actions: ReactNode;
}

/** A saved query on a page of many, asked anew for whoever opens the page. */
export function Tile({ tile, choices: { starts }, onSignedOut, actions }: TileProps) {
  const heading = useId();
  const { savedQuery, display } = tile;
  const kept = { ...savedQuery, variables: tile.variables === "" ? savedQuery.variables : tile.variables };
  const question = starts && {
    query: savedQuery.text,
    variables: JSON.stringify(variablesFor(kept, {}, starts)),
    operationName: null,
  };
  const given = useAnswer(question, onSignedOut);
  return (
    <section className={styles.tile} aria-labelledby={heading} aria-busy={given.isRunning}>
      <header className={styles.head}>
        <h2 id={heading}>
          <Link to="/analisis/$id" params={{ id: savedQuery.id }}>
            {savedQuery.name}
          </Link>
        </h2>
        {actions}
      </header>
      <div className={styles.body}>
        {question === null || given.answer === null ? (
          <Skeleton label={m.loading()}>
            <Bone width={160} height={20} />
            <BonePanel height={220} />
          </Skeleton>
        ) : (
          <ReadyDesk question={question} given={given}>
            {given.answer.answered.kind === "answered" ? (
              <AnswerView
                view={display === "CHART" ? "chart" : "table"}
                to={given.answer.to}
                answered={given.answer.answered}
                isBare
              />
            ) : (
              <Notice
                title={m.workbench_no_answer_title()}
                action={<Button onClick={given.run}>{m.board_again()}</Button>}
              >
                {m.board_no_answer()}
              </Notice>
            )}
          </ReadyDesk>
        )}
      </div>
    </section>
  );
}
