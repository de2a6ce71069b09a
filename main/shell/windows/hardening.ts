import { app, type Session } from 'electron';
import { appOrigin } from './app-protocol';

/**
 * Whatever one of our pages may come to contain, it cannot open windows, navigate away, embed anything or get
 * permissions.
 */
export function hardenEveryPage(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, __, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Whether an address belongs to one of this app's pages. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}
