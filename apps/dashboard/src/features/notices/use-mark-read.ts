import type { ApolloCache } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { MarkAllNoticesReadDocument, MarkNoticeReadDocument } from "./mark-read.generated.ts";

/** Marks what was read; the number of what is new, wherever it stands, follows. */
export function useMarkRead(viewerId: string) {
  const [markOne] = useMutation(MarkNoticeReadDocument);
  const [markAll, { loading }] = useMutation(MarkAllNoticesReadDocument);
  const keep = (cache: ApolloCache, unread: number) =>
    cache.modify({
      id: cache.identify({ __typename: "Viewer", id: viewerId }) ?? "",
      fields: { unreadNoticeCount: () => unread },
    });

  return {
    isBusy: loading,
    /** What does not get there stays new, and is told again. */
    one: (noticeId: string) => {
      markOne({
        variables: { noticeId },
        update: (cache, { data }) => data && keep(cache, data.markNoticeRead.unreadNoticeCount),
      }).catch(() => {});
    },
    all: async (noticeIds: readonly string[], now: string): Promise<boolean> => {
      const { data } = await markAll({
        update: (cache, result) => {
          if (!result.data) return;
          keep(cache, result.data.markAllNoticesRead.unreadNoticeCount);
          for (const id of noticeIds)
            cache.modify({
              id: cache.identify({ __typename: "Notice", id }) ?? "",
              fields: { readAt: (before: string | null) => before ?? now },
            });
        },
      });
      return data !== undefined && data?.markAllNoticesRead.problems.length === 0;
    },
  };
}
