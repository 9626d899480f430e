import type { TileBoard } from "@andir/domain/saved-query";
import type { FragmentType } from "@apollo/client";
import { useApolloClient, useMutation, useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { queryProblemWord } from "./query-words.ts";
import { Tile } from "./tile.tsx";
import {
  ArrangeTilesDocument,
  Tile_TileFragmentDoc,
  UnpinQueryDocument,
  type Tile_TileFragment,
} from "./tile.generated.ts";
import styles from "./tiles.module.css";
import { useStarts } from "./use-starts.ts";

interface TilesProps {
  board: TileBoard;
  tiles: FragmentType<Tile_TileFragment>[];
  mayArrange: boolean;
  onSignedOut: () => void;
  onChanged: () => void;
}

/** The tiles of a page in their order. */
export function Tiles({ board, tiles: from, mayArrange, onSignedOut, onChanged }: TilesProps) {
  const { data: tiles } = useSuspenseFragment({ fragment: Tile_TileFragmentDoc, from });
  const client = useApolloClient();
  const choices = useStarts();
  const [unpin] = useMutation(UnpinQueryDocument, { errorPolicy: "none" });
  const [arrange] = useMutation(ArrangeTilesDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, queryProblemWord);
  const ids = tiles.map(({ id }) => id);
  const changed = () => {
    client.cache.evict({ id: "ROOT_QUERY", fieldName: "queryBoard" });
    onChanged();
  };

  const move = (at: number, by: number) =>
    void attempt(async () => {
      const tileIds = ids.toSpliced(at, 1).toSpliced(at + by, 0, ids[at] ?? "");
      const { data } = await arrange({ variables: { input: { board, tileIds } } });
      changed();
      return data?.arrangeTiles.problems;
    });
  const remove = (tile: Tile_TileFragment) =>
    void attempt(async () => {
      const { data } = await unpin({ variables: { input: { tileId: tile.id } } });
      if (data?.unpinQuery.problems.length === 0)
        showToast({ words: m.board_unpinned({ name: tile.savedQuery.name }) });
      changed();
      return data?.unpinQuery.problems;
    });

  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
      {choices.hasFailed && (
        <Notice title={m.workbench_no_answer_title()} urgent>
          {m.saved_offline()}
        </Notice>
      )}
      <div className={styles.tiles}>
        {tiles.map((tile, at) => (
          <Tile
            key={tile.id}
            tile={tile}
            choices={choices}
            onSignedOut={onSignedOut}
            actions={
              mayArrange && (
                <div className={styles.actions}>
                  <Button
                    kind="icon"
                    aria-label={m.board_earlier({ name: tile.savedQuery.name })}
                    disabled={at === 0 || isBusy}
                    onClick={() => move(at, -1)}
                  >
                    <Icon name="left" />
                  </Button>
                  <Button
                    kind="icon"
                    aria-label={m.board_later({ name: tile.savedQuery.name })}
                    disabled={at === tiles.length - 1 || isBusy}
                    onClick={() => move(at, 1)}
                  >
                    <Icon name="right" />
                  </Button>
                  <Button
                    kind="icon"
                    aria-label={m.board_unpin({ name: tile.savedQuery.name })}
                    disabled={isBusy}
                    onClick={() => remove(tile)}
                  >
                    <Icon name="close" />
                  </Button>
                </div>
              )
            }
          />
        ))}
      </div>
    </>
  );
}
