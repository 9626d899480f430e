/** What the person who starts the product can mend: said in one line, without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
