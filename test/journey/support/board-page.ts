import type { BrowserContext, Page } from 'playwright-core';
import { eventTimeoutMs, withTimeout } from '../../support/timeouts';

/**
 * The board's page among those of an app, once there is one: a slip that waited for this start may be drawn before, in a
 * hidden window, and each page is there before it has an address.
 */
export async function boardPage(context: BrowserContext): Promise<Page> {
  let onPage: (page: Page) => void = () => undefined;
  const board = new Promise<Page>((resolve) => {
    onPage = (page) => {
      // A window that ends meanwhile is none; without any, the wait times out.
      page.waitForURL(/^relay:(?!.*view=kitchen)/, { waitUntil: 'commit', timeout: eventTimeoutMs }).then(
        () => resolve(page),
        () => undefined,
      );
    };
  });
  context.on('page', onPage);
  for (const page of context.pages()) onPage(page);
  try {
    return await withTimeout('The board', board);
  } finally {
    context.off('page', onPage);
  }
}
