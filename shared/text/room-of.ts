/** The minimum room for a line, in letters. */
const lettersOfLine = 20;
/** From here on, signs are of other scripts: wider than Latin letters, saying more each, and pictures to most printers. */
const otherScripts = 0x300;
const newline = 0x0a;

/** How much room a text takes when drawn, in Latin letters. */
export function roomOf(text: string): number {
  let room = lettersOfLine + text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= otherScripts) room += 2;
    else if (code === newline) room += lettersOfLine;
  }
  return room;
}
