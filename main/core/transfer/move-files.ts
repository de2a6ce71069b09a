/** Where a human says which file it is. */
export interface MoveFiles {
  /**
   * @param makeContent called once they have chosen
   * @param title what the question says; by default that it is about a new computer
   * @returns false when they changed their mind. @throws the disk's error, or what making it threw
   */
  save(suggestedName: string, makeContent: () => Promise<Buffer>, title?: string): Promise<boolean>;
  /** @returns null when they changed their mind. @throws the disk's error */
  open(title?: string): Promise<Buffer | null>;
}
