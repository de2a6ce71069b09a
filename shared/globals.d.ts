/* What Node and a page have alike. Whatever else either has, shared/ does without. */

declare class URL {
  constructor(address: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
}
