/** Where a proposal to the authorised official stands. Nothing follows by itself: a person decides, once, with a reason. */
export const FollowUpStatus = {
  PROPOSED: "PROPOSED",
  ACCEPTED: "ACCEPTED",
  DECLINED: "DECLINED",
} as const;
export type FollowUpStatus = (typeof FollowUpStatus)[keyof typeof FollowUpStatus];

/** The authorised official decides what is proposed, once; who that is, is a role and no relation to the record. */
export const mayMoveFollowUp = (from: FollowUpStatus, to: FollowUpStatus): boolean =>
  from === FollowUpStatus.PROPOSED && to !== FollowUpStatus.PROPOSED;
