import type { Page } from 'playwright-core';

export interface Face {
  readonly name: string;
  /** Brought by the app, not taken from the computer. */
  readonly isOurs: boolean;
}

/** The faces with which the letters of an element and of all in it are drawn, as the browser itself says. */
export async function facesOf(page: Page, selector: string): Promise<readonly Face[]> {
  const browser = await page.context().newCDPSession(page);
  try {
    await browser.send('DOM.enable');
    await browser.send('CSS.enable');
    const { root } = await browser.send('DOM.getDocument');
    const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId, selector: '*' });
    const faces = new Map<string, Face>();
    for (const each of [nodeId, ...nodeIds]) {
      const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId: each });
      for (const { familyName, isCustomFont } of fonts)
        faces.set(`${familyName} ${isCustomFont}`, { name: familyName, isOurs: isCustomFont });
    }
    return [...faces.values()];
  } finally {
    await browser.detach();
  }
}
