/** A failure that a user can do something about: told in two lines, without a stack trace. */
export class SetUpError extends Error {
  /**
   * @param {string} whatHappened
   * @param {string} whatToDo
   * @param {unknown} [cause]
   */
  constructor(whatHappened, whatToDo, cause) {
    super(whatHappened, { cause });
    this.name = 'SetUpError';
    this.whatToDo = whatToDo;
  }
}
