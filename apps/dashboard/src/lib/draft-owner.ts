import { createContext } from "react";

/** Whose what is typed here is: the id of the viewer. Empty before the sign-in. */
export const DraftOwner = createContext("");
