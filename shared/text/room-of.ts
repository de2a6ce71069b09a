/** The minimum room for a line, in letters. */
const lettersOfLine = 20;
/** Signs of most other scripts are wider than Latin letters, say more each, and are pictures to most printers. */
const otherScripts = /[\u0300-\uffff]/g;

/** How much room a text takes when drawn, in Latin letters. */
export function roomOf(text: string): number {
  const others = text.match(otherScripts)?.length ?? 0;
  return text.split('\n').length * lettersOfLine + text.length + 2 * others;
}
