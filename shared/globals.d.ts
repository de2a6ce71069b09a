/* What Node and a page share. shared/ does without the rest of either. */

declare class URL {
  constructor(address: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
}
