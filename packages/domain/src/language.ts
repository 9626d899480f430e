/** In which language a person reads the product. */
export const Language = { ID: "ID", EN: "EN" } as const;
export type Language = (typeof Language)[keyof typeof Language];
