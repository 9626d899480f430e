/** What phones put in their name for themselves, tablets of Android not; iPads call themselves computers since iPadOS 13. */
const PHONE = /\bMobi|iPhone|iPod|Windows Phone|Opera Mini/i;

/** Whether a browser says that it is a phone's. What it says is looked at and not kept. */
export const isPhone = (userAgent: string | null): boolean => userAgent !== null && PHONE.test(userAgent);
