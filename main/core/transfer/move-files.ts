/** Lets staff choose a file. */
export interface MoveFiles {
  /**
   * @param makeContent called once they have chosen
   * @param title of the dialog; by default about moving to a new computer
   * @returns false if they cancel. @throws the disk's error, or what `makeContent` threw
   */
  save(suggestedName: string, makeContent: () => Promise<Buffer>, title?: string): Promise<boolean>;
  /** @returns null if they cancel. @throws the disk's error */
  open(title?: string): Promise<Buffer | null>;
}
